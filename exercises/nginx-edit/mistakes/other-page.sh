# fails: layer-changed
# finding: layer-unchanged
docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
docker exec nginx-alpine sh -c 'echo "<title>mine</title>" > /usr/share/nginx/html/mine.html'
