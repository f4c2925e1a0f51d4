# fails: go-hello-running
# finding: compose-not-up
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
    ports:
      - "8888:8080"
YAML
docker build -t go-hello-web go-hello
docker run -d -p 8888:8080 go-hello-web
