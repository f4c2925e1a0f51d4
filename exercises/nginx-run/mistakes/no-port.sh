# fails: port-published
# finding: port-not-published
docker run -d --name nginx-alpine nginx:alpine
