# fails: port-published
# finding: port-swapped
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
COPY html/index.html /usr/share/nginx/html/
DOCKERFILE
docker build -t myimage .
docker run -d -p 80:8080 myimage || true
