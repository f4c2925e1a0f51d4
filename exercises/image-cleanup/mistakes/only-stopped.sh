# fails: old-web-gone
# finding: container-not-removed
docker run -d --name old-web httpd:2.4-alpine
docker run --name old-version httpd:2.4-alpine httpd -v
docker stop old-web
docker rm old-version
docker image rm httpd:2.4-alpine || true
