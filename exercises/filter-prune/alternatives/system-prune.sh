docker container ls --all --quiet --no-trunc --filter "status=exited" --filter "name=job" > ended.txt
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker system prune -f
