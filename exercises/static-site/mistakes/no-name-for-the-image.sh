# fails: image-built
# finding: image-missing
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
COPY html/index.html /usr/share/nginx/html/
DOCKERFILE
docker build -t my-image .
