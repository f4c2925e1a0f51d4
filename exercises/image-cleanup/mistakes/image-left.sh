# fails: image-gone
# finding: image-not-removed
docker run -d --name old-web httpd:2.4-alpine
docker run --name old-version httpd:2.4-alpine httpd -v
docker rm -f old-web old-version
