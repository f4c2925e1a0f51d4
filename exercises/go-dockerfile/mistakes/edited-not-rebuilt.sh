# fails: image-built
# finding: image-older-than-dockerfile
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run -d -p 8888:8080 go-hello
sleep 3
echo 'EXPOSE 8080' >> Dockerfile
