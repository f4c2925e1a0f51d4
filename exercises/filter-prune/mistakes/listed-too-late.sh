# fails: ended-saved
# finding: answer-differs
docker container prune -f
docker ps -a -q --filter status=exited --filter name=job > ended.txt
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker image prune -f
