# fails: go-hello-running
# finding: compose-not-up
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
    ports:
      - "8888:8080"
YAML
docker compose build
