docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
docker exec nginx-alpine sed -i 's/Welcome to nginx!/Hello from my container/' /usr/share/nginx/html/index.html
docker diff nginx-alpine
curl --retry 5 --retry-all-errors -s http://localhost:8888/
