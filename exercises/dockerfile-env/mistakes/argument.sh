# fails: image-env
# finding: image-env-missing
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

ARG HOGE=hoge
CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run --rm go-hello env
