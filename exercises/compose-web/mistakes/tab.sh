# fails: compose-file
# finding: compose-file-invalid
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
	ports:
      - "8888:8080"
YAML
docker compose up -d || true
