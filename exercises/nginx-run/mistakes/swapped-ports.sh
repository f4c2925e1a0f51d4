# fails: port-published
# finding: port-swapped
docker run -d --name nginx-alpine -p 80:8888 nginx:alpine
