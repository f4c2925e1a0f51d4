# fails: container-running
# finding: flags-after-image
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run -d go-hello -p 8888:8080 || true
