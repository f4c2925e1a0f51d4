mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
cat > compose.yaml <<'YAML'
services:
  web:
    image: nginx
    ports: ["8080:80"]
    volumes:
      - { type: bind, source: ./html, target: /usr/share/nginx/html }
YAML
docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8080/
echo '<p>edited</p>' >> html/index.html
