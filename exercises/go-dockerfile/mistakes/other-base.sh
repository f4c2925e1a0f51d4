# fails: dockerfile-base
# finding: dockerfile-base-differs
cat > Dockerfile <<'DOCKERFILE'
FROM golang

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run -d -p 8888:8080 go-hello
