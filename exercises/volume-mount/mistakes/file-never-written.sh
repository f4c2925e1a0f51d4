# fails: file-mounted
# finding: bind-source-missing
docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html" nginx:alpine
