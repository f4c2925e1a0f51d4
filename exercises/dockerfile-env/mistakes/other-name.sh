# fails: image-built
# finding: image-missing
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

ENV HOGE=hoge
CMD ["./hello"]
DOCKERFILE
docker build -t gohello .
docker run --rm gohello env
