# fails: image-base
# finding: single-stage
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY html/index.html /usr/share/nginx/html/
DOCKERFILE
docker build -t myimage .
