# fails: image-base
# finding: single-stage
cat > Dockerfile <<'DOCKERFILE'
FROM busybox AS small
WORKDIR /app

FROM golang:alpine
WORKDIR /go/src/app
COPY main.go .
RUN CGO_ENABLED=0 go build -o hello main.go
COPY --from=small /app /app
CMD ["./hello"]
DOCKERFILE
docker build -t go-hello-small .
docker run -d -p 8888:8080 go-hello-small
curl --retry 10 --retry-all-errors -s http://localhost:8888/
