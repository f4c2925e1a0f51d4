# fails: old-web-gone
# finding: container-not-stopped
docker run -d --name old-web httpd:2.4-alpine
docker run --name old-version httpd:2.4-alpine httpd -v
docker rm old-version
docker rm old-web || true
docker image rm httpd:2.4-alpine || true
