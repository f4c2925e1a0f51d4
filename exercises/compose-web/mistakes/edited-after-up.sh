# fails: port-published
# finding: port-not-published
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
YAML
docker compose up -d
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
    ports:
      - "8888:8080"
YAML
