# fails: nginx-saved
# finding: file-missing
docker run -d --name copy-web nginx:alpine
docker cp hello.html copy-web:/usr/share/nginx/html/hello.html
docker cp copy-web:/etc/nginx .
