cat > hoge.html <<'HTML'
<!doctype html>
<html lang="en">
  <head><title>hoge</title></head>
  <body><h1>hoge</h1></body>
</html>
HTML
cat > compose.yaml <<'YAML'
services:
  web:
    image: nginx:alpine
    ports: ["8888:80"]
    volumes: ["./hoge.html:/usr/share/nginx/html/hoge.html"]
YAML
docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8888/hoge.html
