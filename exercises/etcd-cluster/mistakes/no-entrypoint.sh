# fails: image-command
# finding: image-command-missing
cat > Dockerfile <<'DOCKERFILE'
FROM bitnami/etcd
COPY member.sh /member.sh
DOCKERFILE
docker build -t etcd-node .
docker network create etcd-net
docker run -d --name srv1 --hostname srv1 --network etcd-net -p 2379:2379 etcd-node
docker run -d --name srv2 --hostname srv2 --network etcd-net etcd-node
docker run -d --name srv3 --hostname srv3 --network etcd-net etcd-node
sleep 1
