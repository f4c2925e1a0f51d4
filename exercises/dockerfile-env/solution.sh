cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

ENV HOGE=hoge
CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run --rm go-hello env
