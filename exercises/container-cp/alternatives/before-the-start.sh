docker create --name copy-web nginx:alpine
docker container cp ./hello.html copy-web:/usr/share/nginx/html/
docker container cp copy-web:/etc/nginx/nginx.conf ./nginx.conf
docker start copy-web
