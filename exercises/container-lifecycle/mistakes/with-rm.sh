# fails: started-again
# finding: step-missing
docker run -d --rm --name my-nginx nginx
docker stop my-nginx
docker start my-nginx || true
