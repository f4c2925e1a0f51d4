# fails: container-running
# finding: container-not-started
docker create --name nginx-alpine -p 8888:80 nginx:alpine
