docker create --name my-nginx nginx
docker start my-nginx
docker restart my-nginx
docker rm -f my-nginx
