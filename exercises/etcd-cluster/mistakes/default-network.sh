# fails: srv1-joined
# finding: network-default-bridge
cat > Dockerfile <<'DOCKERFILE'
FROM bitnami/etcd
COPY member.sh /member.sh
ENTRYPOINT ["/member.sh"]
DOCKERFILE
docker build -t etcd-node .
docker network create etcd-net
docker run -d --name srv1 --hostname srv1 -p 2379:2379 etcd-node
docker run -d --name srv2 --hostname srv2 etcd-node
docker run -d --name srv3 --hostname srv3 etcd-node
sleep 2
