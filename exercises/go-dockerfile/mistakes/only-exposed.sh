# fails: port-published
# finding: port-only-exposed
cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

EXPOSE 8080
CMD ["./hello"]
DOCKERFILE
docker build -t go-hello .
docker run -d go-hello
