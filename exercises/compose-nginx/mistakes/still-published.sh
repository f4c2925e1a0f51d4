# fails: port-closed
# finding: port-published-too
cat > default.conf <<'CONF'
server {
  listen 80;
  location / {
    proxy_pass http://go-hello:8080;
  }
}
CONF
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
    ports:
      - "8889:8080"
  nginx:
    image: nginx:alpine
    ports:
      - "8888:80"
    volumes:
      - ./default.conf:/etc/nginx/conf.d/default.conf
    depends_on:
      - go-hello
YAML
docker compose up -d
