cat > Dockerfile <<'DOCKERFILE'
FROM bitnami/etcd:latest
COPY member.sh /
ENTRYPOINT ["sh", "/member.sh"]
DOCKERFILE
docker build --tag etcd-node .
docker network create --driver bridge etcd-net
docker create --name srv3 -h srv3 --net etcd-net etcd-node
docker create --name srv2 -h srv2 --net etcd-net etcd-node
docker create --name srv1 -h srv1 --net etcd-net -p 2379:2379 etcd-node
docker start srv3 srv2 srv1
curl --retry 20 --retry-all-errors -f -s http://localhost:2379/health
docker container exec srv1 etcdctl member list > members.txt
docker container exec srv1 etcdctl put /foo bar
docker container exec srv2 etcdctl get /foo > value.txt
docker container kill srv3
docker container exec srv2 etcdctl get /foo > after.txt
