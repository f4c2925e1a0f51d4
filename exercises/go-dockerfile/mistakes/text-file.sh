# fails: dockerfile-written
# finding: dockerfile-missing
cat > Dockerfile.txt <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello -f Dockerfile.txt .
docker run -d -p 8888:8080 go-hello
