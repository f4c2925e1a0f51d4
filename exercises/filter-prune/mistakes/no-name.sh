# fails: ended-saved
# finding: answer-differs
docker ps -a -q --filter status=exited > ended.txt
docker container prune -f
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker image prune -f
