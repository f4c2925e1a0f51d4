cat > Dockerfile <<'DOCKERFILE'
FROM bitnami/etcd
COPY member.sh /member.sh
ENTRYPOINT ["/member.sh"]
DOCKERFILE
cat > compose.yaml <<'YAML'
x-member: &member
  image: etcd-node
  networks: [etcd-net]
services:
  srv1: { <<: *member, build: ., container_name: srv1, hostname: srv1, ports: ["2379:2379"] }
  srv2: { <<: *member, container_name: srv2, hostname: srv2 }
  srv3: { <<: *member, container_name: srv3, hostname: srv3 }
networks:
  etcd-net: { name: etcd-net }
YAML
docker compose build
docker compose up -d
curl --retry 20 --retry-all-errors -f -s http://localhost:2379/health
docker exec srv1 etcdctl -w table member list > members.txt
docker compose exec -T srv1 etcdctl put /foo bar
docker compose exec -T srv2 etcdctl get --print-value-only /foo > value.txt
docker compose stop srv3
docker compose exec -T srv2 etcdctl get --print-value-only /foo > after.txt
