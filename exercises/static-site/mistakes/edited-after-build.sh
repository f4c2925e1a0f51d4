# fails: image-built
# finding: image-older-than-dockerfile
cat > Dockerfile <<'DOCKERFILE'
FROM nginx
DOCKERFILE
docker build -t myimage .
sleep 2
echo 'COPY html/index.html /usr/share/nginx/html/' >> Dockerfile
docker run -d -p 8080:80 myimage
curl --retry 10 --retry-all-errors -s http://localhost:8080/
