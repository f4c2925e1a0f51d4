# fails: echo-replicas
# finding: service-replicas-differ
docker swarm init
docker service create -d --name echo nginx:alpine
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
