cat > compose.yaml <<'YAML'
services:
  client:
    image: alpine
    container_name: client
    command: wget -qO- http://host.docker.internal:8090/
    extra_hosts: ['host.docker.internal:host-gateway']
YAML
docker compose create
docker compose start
docker wait client
docker logs client > answer.txt
