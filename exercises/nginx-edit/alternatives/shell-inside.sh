docker create --name nginx-alpine --publish 8888:80 nginx:alpine
docker start nginx-alpine
docker exec -i nginx-alpine sh <<'SH'
cd /usr/share/nginx/html
echo '<!DOCTYPE html><title>mine</title><p>Written by hand.' > index.html
SH
