# fails: image-built
# finding: image-older-than-dockerfile
docker ps -a -q --filter status=exited --filter name=job > ended.txt
docker container prune -f
docker build -t notes .
sleep 2
sed -i 's/first/second/' Dockerfile
docker image prune -f
