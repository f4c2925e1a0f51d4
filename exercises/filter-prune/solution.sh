docker ps -a
docker ps -a --filter status=exited
docker ps -a -q --filter status=exited --filter name=job > ended.txt
docker container prune -f
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker images --filter dangling=true
docker image prune -f
