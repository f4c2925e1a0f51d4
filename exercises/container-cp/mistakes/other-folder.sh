# fails: layer-changed
# finding: layer-unchanged
docker run -d --name copy-web nginx:alpine
docker cp hello.html copy-web:/
docker cp copy-web:/etc/nginx/nginx.conf .
