# fails: srv3-stopped
# finding: container-exited
cat > Dockerfile <<'DOCKERFILE'
FROM bitnami/etcd
COPY member.sh /member.sh
ENTRYPOINT ["/member.sh"]
DOCKERFILE
docker build -t etcd-node .
docker network create etcd-net
docker run -d --name srv1 --hostname srv1 --network etcd-net -p 2379:2379 etcd-node
docker run -d --name srv2 --hostname srv2 --network etcd-net etcd-node
docker run -d --name srv3 --network etcd-net etcd-node
curl --retry 20 --retry-all-errors -f -s http://localhost:2379/health
docker exec srv1 etcdctl member list > members.txt
docker exec srv1 etcdctl put /foo bar
docker exec srv2 etcdctl get /foo > value.txt
docker wait srv3
docker exec srv2 etcdctl get /foo > after.txt
