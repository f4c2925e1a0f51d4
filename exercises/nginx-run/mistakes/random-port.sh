# fails: port-published
# finding: port-random
docker run -d --name nginx-alpine -P nginx:alpine
