# fails: container-running
# finding: container-command-not-found
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine AS build
WORKDIR /go/src/app
COPY main.go .
RUN CGO_ENABLED=0 go build -o hello main.go

FROM busybox
CMD ["/hello"]
DOCKERFILE
docker build -t go-hello-small .
docker run -d -p 8888:8080 go-hello-small || true
