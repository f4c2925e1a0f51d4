# fails: container-running
# finding: container-stale-image
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run -d -p 8888:8080 go-hello
sed -i 's/everybody/everyone/' main.go
docker build -t go-hello .
