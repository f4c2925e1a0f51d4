# fails: job-1-gone
# finding: container-not-removed
docker ps -a -q --filter status=exited --filter name=job > ended.txt
docker build .
sed -i 's/first/second/' Dockerfile
docker build -t notes .
docker image prune -f
