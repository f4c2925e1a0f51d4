# fails: echo-there
# finding: service-image-differs
docker swarm init
docker service create -d --stop-grace-period 1s --name echo alpine sleep infinity
docker service scale -d echo=6
cat > stack.yaml <<'YAML'
services:
  web:
    image: nginx:alpine
    deploy:
      replicas: 2
  clock:
    image: alpine
    command: sh -c 'while date; do sleep 10; done'
    stop_grace_period: 1s
YAML
docker stack deploy -c stack.yaml shop
