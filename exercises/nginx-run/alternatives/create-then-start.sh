docker image pull nginx:alpine
docker container create --publish 8888:80 --name nginx-alpine nginx:alpine
docker container start nginx-alpine
curl --retry 5 --retry-all-errors -s http://localhost:8888/
