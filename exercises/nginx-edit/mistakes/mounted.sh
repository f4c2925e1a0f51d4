# fails: layer-changed
# finding: layer-unchanged
echo '<title>mine</title>' > index.html
docker run -d --name nginx-alpine -p 8888:80 -v "$PWD/index.html:/usr/share/nginx/html/index.html" nginx:alpine
