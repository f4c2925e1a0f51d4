# fails: dockerfile-written
# finding: dockerfile-invalid
cat > Dockerfile <<'DOCKERFILE'
FORM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
DOCKERFILE
docker build -t go-hello . || true
