cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run --rm -p 8888:8080 go-hello > /dev/null 2>&1 &
curl --retry 10 --retry-all-errors -s http://localhost:8888/
