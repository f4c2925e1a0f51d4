# fails: conf-mounted
# finding: mount-path-differs
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
  nginx:
    image: nginx:alpine
    ports:
      - "8888:80"
    volumes:
      - ./default.conf:/etc/nginx/default.conf
    depends_on:
      - go-hello
YAML
docker compose up -d
