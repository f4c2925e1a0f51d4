# fails: container-running
# finding: container-removed
docker ps -a -q --filter status=exited --filter name=job > ended.txt
docker rm -f $(docker ps -aq)
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker image prune -f
