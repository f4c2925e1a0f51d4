cat > Dockerfile <<'DOCKERFILE'
FROM nginx:latest
ADD ./html /usr/share/nginx/html
DOCKERFILE
docker build -t myimage .
docker run -dit --rm --name myimage_container --publish 8080:80 myimage
curl --retry 10 --retry-all-errors -s http://localhost:8080/
