# fails: image-built
# finding: image-missing
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t gohello .
docker run -d -p 8888:8080 gohello
