docker pull nginx:alpine
docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
curl --retry 5 --retry-all-errors -s http://localhost:8888/
docker logs nginx-alpine
