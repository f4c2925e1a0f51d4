# fails: port-published
# finding: port-container-differs
cat > Dockerfile <<'DOCKERFILE'
FROM bitnami/etcd
COPY member.sh /member.sh
ENTRYPOINT ["/member.sh"]
DOCKERFILE
docker build -t etcd-node .
docker network create etcd-net
docker run -d --name srv1 --hostname srv1 --network etcd-net -p 2379:2380 etcd-node
docker run -d --name srv2 --hostname srv2 --network etcd-net etcd-node
docker run -d --name srv3 --hostname srv3 --network etcd-net etcd-node &&
  until docker exec srv1 etcdctl endpoint health; do sleep 1; done
docker exec srv1 etcdctl member list > members.txt
docker exec srv1 etcdctl put /foo bar
docker exec srv2 etcdctl get /foo > value.txt
docker stop srv3
docker exec srv2 etcdctl get /foo > after.txt
