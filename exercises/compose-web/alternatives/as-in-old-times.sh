cat > docker-compose.yml <<'YAML'
---
version: '3'

services:
  go-hello:
    build: ./go-hello
    ports:
      - 8888:8080
YAML
docker compose build
docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8888/
curl -s http://localhost:8888/tasks
