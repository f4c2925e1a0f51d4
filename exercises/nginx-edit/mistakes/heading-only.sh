# fails: page-served
# finding: http-title-unchanged
docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
docker exec nginx-alpine sed -i 's/<h1>Welcome to nginx!/<h1>Hello/' /usr/share/nginx/html/index.html
curl --retry 5 --retry-all-errors -s http://localhost:8888/
