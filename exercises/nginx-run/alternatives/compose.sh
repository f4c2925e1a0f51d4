cat > compose.yaml <<'YAML'
services:
  web:
    image: nginx:alpine
    container_name: nginx-alpine
    ports: ["8888:80"]
YAML
docker compose up -d
curl --retry 5 --retry-all-errors -s http://localhost:8888/
