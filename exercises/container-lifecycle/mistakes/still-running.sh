# fails: container-gone
# finding: container-not-stopped
docker run -d --name my-nginx nginx
docker stop my-nginx
docker start my-nginx
docker rm my-nginx || true
