# fails: shop_web-replicas
# finding: service-replicas-differ
docker swarm init
docker service create -d --name echo nginx:alpine
docker service scale -d echo=6
docker stack deploy -c stack.yaml shop
