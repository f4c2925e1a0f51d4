# fails: layer-changed
# finding: layer-unchanged
docker run -d --name copy-web -v "$PWD/hello.html:/usr/share/nginx/html/hello.html" nginx:alpine
docker cp copy-web:/etc/nginx/nginx.conf .
