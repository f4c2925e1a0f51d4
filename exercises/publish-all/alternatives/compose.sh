cat > compose.yaml <<'YAML'
services:
  web:
    image: busybox
    container_name: random-port
    command: [sh, -c, 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp']
    ports: ['8081']
YAML
docker compose up -d
docker compose port web 8081 > port.txt
curl --retry 10 --retry-all-errors -s "http://localhost:$(docker port random-port 8081 | head -n 1 | cut -d : -f 2)/"
