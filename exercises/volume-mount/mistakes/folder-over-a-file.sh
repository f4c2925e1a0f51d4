# fails: container-running
# finding: bind-source-missing
docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html/index.html" nginx:alpine || true
