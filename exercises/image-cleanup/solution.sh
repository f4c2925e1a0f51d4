docker run -d --name old-web httpd:2.4-alpine
docker run --name old-version httpd:2.4-alpine httpd -v
docker ps -a
docker stop old-web
docker rm old-web old-version
docker image rm httpd:2.4-alpine
