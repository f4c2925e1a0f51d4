# fails: started-again
# finding: step-missing
docker run -d --name my-nginx nginx
docker stop my-nginx
docker rm my-nginx
docker run -d --name my-nginx nginx
docker stop my-nginx
docker rm my-nginx
