# fails: port-published
# finding: port-swapped
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
    ports:
      - "8080:8888"
YAML
docker compose up -d
