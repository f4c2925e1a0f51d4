cat > compose.yaml <<'YAML'
services:
  writer:
    image: alpine
    command: touch /app/test.txt
    volumes: [vol:/app]
  reader:
    image: alpine
    command: sleep infinity
    volumes: [vol:/app]
volumes:
  vol: { name: vol }
YAML
docker compose run --rm writer
docker compose up -d reader
docker compose exec -T reader cat /app/test.txt > answer.txt
