# fails: port-published
# finding: port-container-differs
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run -d -p 8888:80 go-hello
