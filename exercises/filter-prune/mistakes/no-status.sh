# fails: ended-saved
# finding: answer-differs
docker ps -a -q --filter name=job > ended.txt
docker container prune -f
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker image prune -f
