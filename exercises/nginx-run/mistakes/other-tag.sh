# fails: container-running
# finding: image-tag-differs
docker run -d --name nginx-alpine -p 8888:80 nginx
curl --retry 5 --retry-all-errors -s http://localhost:8888/
