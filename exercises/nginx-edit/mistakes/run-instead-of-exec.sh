# fails: layer-changed
# finding: layer-unchanged
docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
docker run --rm nginx:alpine sed -i 's/Welcome to nginx!/Hello/' /usr/share/nginx/html/index.html
