# fails: file-written
# finding: file-is-folder
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
  nginx:
    image: nginx:alpine
    ports:
      - "8888:80"
    volumes:
      - ./default.conf:/etc/nginx/conf.d/default.conf
    depends_on:
      - go-hello
YAML
docker compose up -d || true
