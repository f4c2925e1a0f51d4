# fails: image-built
# finding: image-missing
docker ps -a -q --filter status=exited --filter name=job > ended.txt
docker container prune -f
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker image prune -a -f
