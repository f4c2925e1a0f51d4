# fails: image-env
# finding: image-env-differs
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

ENV HOGE=fuga
CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run --rm go-hello env
