# fails: started-again
# finding: container-name-differs
docker run -d --name my_nginx nginx
docker stop my_nginx
docker start my_nginx
docker stop my_nginx
docker rm my_nginx
