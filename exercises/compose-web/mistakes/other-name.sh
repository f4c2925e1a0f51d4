# fails: compose-file
# finding: compose-service-name-differs
cat > docker-compose.yml <<'YAML'
services:
  gohello:
    build: ./go-hello
    ports:
      - "8888:8080"
YAML
docker compose up -d
