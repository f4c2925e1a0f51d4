# fails: container-running
# finding: container-not-detached
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
timeout --signal=INT 3 docker run -p 8888:8080 go-hello || true
