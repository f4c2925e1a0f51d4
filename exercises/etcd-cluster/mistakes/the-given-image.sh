# fails: srv1-there
# finding: image-differs
cat > Dockerfile <<'DOCKERFILE'
FROM bitnami/etcd
COPY member.sh /member.sh
ENTRYPOINT ["/member.sh"]
DOCKERFILE
docker build -t etcd-node .
docker network create etcd-net
docker run -d --name srv1 --hostname srv1 --network etcd-net -e ALLOW_NONE_AUTHENTICATION=yes -p 2379:2379 bitnami/etcd
docker run -d --name srv2 --hostname srv2 --network etcd-net -e ALLOW_NONE_AUTHENTICATION=yes bitnami/etcd
docker run -d --name srv3 --hostname srv3 --network etcd-net -e ALLOW_NONE_AUTHENTICATION=yes bitnami/etcd
sleep 1
