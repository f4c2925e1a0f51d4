docker run -d --name my-nginx nginx
docker stop my-nginx
docker ps -a
docker start my-nginx
docker ps
docker stop my-nginx
docker rm my-nginx
