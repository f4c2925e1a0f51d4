# fails: page-in-image
# finding: page-mounted
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
COPY html/index.html /usr/share/nginx/html/
DOCKERFILE
docker build -t myimage .
docker run -d -p 8080:80 -v "$PWD/html:/usr/share/nginx/html" myimage
