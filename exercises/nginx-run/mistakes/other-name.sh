# fails: container-running
# finding: container-name-differs
docker run -d --name nginx_alpine -p 8888:80 nginx:alpine
curl --retry 5 --retry-all-errors -s http://localhost:8888/
