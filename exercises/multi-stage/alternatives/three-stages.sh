cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine AS source
WORKDIR /go/src/app
COPY main.go .

FROM source AS build
ENV CGO_ENABLED=0
RUN go build -o hello main.go

FROM busybox
COPY --from=build --chmod=755 /go/src/app/hello /usr/local/bin/hello
USER 1000
CMD ["hello"]
DOCKERFILE
docker build -t go-hello-small .
cat > compose.yaml <<'YAML'
services:
  web:
    image: go-hello-small
    ports: ["8888:8080"]
YAML
docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8888/
