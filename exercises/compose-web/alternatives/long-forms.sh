cat > compose.yaml <<'YAML'
services:
  go-hello:
    build:
      context: go-hello/
    ports:
      - target: 8080
        published: 8888
YAML
docker compose create
docker compose start
curl --retry 10 --retry-all-errors -s http://localhost:8888/
curl -s http://localhost:8888/tasks
