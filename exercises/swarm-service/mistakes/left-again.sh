# fails: swarm-state
# finding: wrong-engine-state
docker swarm init
docker service create --name echo nginx:alpine
docker service scale echo=6
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
docker swarm leave --force
