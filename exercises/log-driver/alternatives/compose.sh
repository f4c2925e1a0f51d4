cat > compose.yaml <<'YAML'
services:
  web:
    image: nginx
    container_name: my-nginx
    ports: ["8080:80"]
    logging: { driver: syslog, options: { syslog-address: "tcp://127.0.0.1:5514" } }
YAML
docker compose up -d
curl --retry 5 --retry-all-errors -s http://localhost:8080/
