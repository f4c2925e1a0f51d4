cat > compose.yaml <<'YAML'
services:
  web:
    image: busybox
    command: httpd -f -p 8888 -h /www
    network_mode: host
    volumes: [./www:/www]
YAML
docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8888/
