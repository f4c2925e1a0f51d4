docker ps -a --filter name=^job- --filter exited=0 --format "{{.ID}}" | sort > ended.txt
docker rm $(docker ps -q --filter status=exited)
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker rmi $(docker images -q --filter dangling=true)
