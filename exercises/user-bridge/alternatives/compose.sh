cat > compose.yaml <<'YAML'
x-box: &box
  image: alpine
  command: sleep infinity
services:
  co1: { <<: *box, container_name: co1, networks: [net] }
  co2: { <<: *box, container_name: co2, networks: [net] }
  co3: { <<: *box, container_name: co3, network_mode: bridge }
networks:
  net: { name: net }
YAML
docker compose up -d
docker exec co1 ping -c 2 co2 > co2.txt
