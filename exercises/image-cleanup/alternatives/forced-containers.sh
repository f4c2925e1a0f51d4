docker pull httpd:2.4-alpine
docker create --name old-version httpd:2.4-alpine httpd -v
docker container start -a old-version
docker container run --detach --name old-web httpd:2.4-alpine
docker container rm --force old-web
docker container rm old-version
docker rmi "$(docker images -q httpd:2.4-alpine)"
