docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
docker cp nginx-alpine:/usr/share/nginx/html/index.html .
sed -i 's/Welcome to nginx!/Edited outside/' index.html
docker cp index.html nginx-alpine:/usr/share/nginx/html/
docker restart nginx-alpine
curl --retry 5 --retry-all-errors -s http://localhost:8888/
