# fails: image-built
# finding: image-older-than-dockerfile
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
sleep 3
echo 'EXPOSE 8080' >> Dockerfile
