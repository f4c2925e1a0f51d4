# fails: image-command
# finding: image-command-missing
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go
DOCKERFILE
docker build -t go-hello .
docker run -d -p 8888:8080 go-hello
