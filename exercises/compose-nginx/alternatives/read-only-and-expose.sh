cat > default.conf <<'CONF'
server {
  listen 80 default_server;
  server_name _;
  location / {
    proxy_pass http://go-hello:8080/;
  }
}
CONF
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
    expose:
      - 8080
  nginx:
    image: nginx:alpine
    ports:
      - "8888:80"
    volumes:
      - ./default.conf:/etc/nginx/conf.d/default.conf:ro
    depends_on:
      - go-hello
YAML
docker compose up --build --detach --wait || docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8888/
