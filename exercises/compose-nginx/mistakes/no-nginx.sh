# fails: compose-file
# finding: compose-service-missing
cat > default.conf <<'CONF'
server {
  listen 80;
  location / {
    proxy_pass http://go-hello:8080;
  }
}
CONF
docker compose up -d
