# fails: request-logged
# finding: request-not-logged
docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
