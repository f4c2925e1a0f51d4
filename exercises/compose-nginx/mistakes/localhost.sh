# fails: upstream-by-name
# finding: upstream-differs
cat > default.conf <<'CONF'
server {
  listen 80;
  location / {
    proxy_pass http://localhost:8080;
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
      - ./default.conf:/etc/nginx/conf.d/default.conf
    depends_on:
      - go-hello
YAML
docker compose up -d
