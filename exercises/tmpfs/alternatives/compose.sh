cat > compose.yaml <<'YAML'
services:
  box:
    image: alpine
    container_name: scratch
    command: sleep infinity
    tmpfs: /scratch
YAML
docker compose up -d
docker exec scratch sh -c 'echo in memory only > /scratch/note.txt'
docker compose exec -T box cat /scratch/note.txt > note.txt
