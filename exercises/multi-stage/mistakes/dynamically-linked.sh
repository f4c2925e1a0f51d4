# fails: container-running
# finding: binary-dynamically-linked
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine AS build
WORKDIR /go/src/app
COPY main.go .
RUN go build -buildmode=pie -o hello main.go

FROM busybox
COPY --from=build /go/src/app/hello /hello
CMD ["/hello"]
DOCKERFILE
docker build -t go-hello-small .
docker run -d -p 8888:8080 go-hello-small || true
