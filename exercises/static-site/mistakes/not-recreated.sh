# fails: container-running
# finding: container-stale-image
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
DOCKERFILE
docker build -t myimage .
docker run -d -p 8080:80 myimage
curl --retry 10 --retry-all-errors -s http://localhost:8080/
echo 'COPY html/index.html /usr/share/nginx/html/' >> Dockerfile
docker build -t myimage .
