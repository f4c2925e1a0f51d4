# fails: image-built
# finding: image-missing
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello . || true
