# fails: port-published
# finding: port-not-published
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
YAML
docker compose up -d
