# fails: container-running
# finding: container-not-detached
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run --name shown -p 8888:8080 go-hello &
# what Ctrl-C sends, until the server listens to it
while kill -0 $!; do docker kill --signal=INT shown; sleep 1; done
