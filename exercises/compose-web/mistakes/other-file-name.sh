# fails: compose-file
# finding: compose-file-missing
cat > docker-compose.txt <<'YAML'
services:
  go-hello:
    build: ./go-hello
    ports:
      - "8888:8080"
YAML
docker compose up -d || true
