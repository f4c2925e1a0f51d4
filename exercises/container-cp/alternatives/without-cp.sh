docker run -d --name copy-web nginx:alpine
docker exec -i copy-web sh -c 'cat > /usr/share/nginx/html/hello.html' < hello.html
docker exec copy-web cat /etc/nginx/nginx.conf > nginx.conf
