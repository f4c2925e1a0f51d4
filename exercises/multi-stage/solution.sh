cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine AS build
WORKDIR /go/src/app
COPY main.go .
RUN CGO_ENABLED=0 go build -o hello main.go

FROM busybox
COPY --from=build /go/src/app/hello /hello
CMD ["/hello"]
DOCKERFILE
docker build -t go-hello-small .
docker run -d -p 8888:8080 go-hello-small
curl --retry 10 --retry-all-errors -s http://localhost:8888/
