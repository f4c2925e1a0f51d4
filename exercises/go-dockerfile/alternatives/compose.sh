cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
cat > compose.yaml <<'YAML'
services:
  web:
    build: .
    image: go-hello
    ports: ["8888:8080"]
YAML
docker compose up -d --build
curl --retry 10 --retry-all-errors -s http://localhost:8888/
