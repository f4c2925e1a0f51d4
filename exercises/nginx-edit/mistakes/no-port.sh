# fails: port-published
# finding: port-not-published
docker run -d --name nginx-alpine nginx:alpine
docker exec nginx-alpine sed -i 's/Welcome to nginx!/Hello/' /usr/share/nginx/html/index.html
