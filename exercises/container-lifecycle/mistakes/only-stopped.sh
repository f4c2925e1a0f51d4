# fails: container-gone
# finding: container-not-removed
docker run -d --name my-nginx nginx
docker stop my-nginx
docker start my-nginx
docker stop my-nginx
