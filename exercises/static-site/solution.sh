cat > Dockerfile <<'DOCKERFILE'
FROM nginx
COPY html/index.html /usr/share/nginx/html/
DOCKERFILE
docker build -t myimage .
docker run -d -p 8080:80 myimage
curl --retry 10 --retry-all-errors -s http://localhost:8080/
