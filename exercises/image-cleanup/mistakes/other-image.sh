# fails: old-web-gone
# finding: image-tag-differs
docker run -d --name old-web httpd
docker run --name old-version httpd:2.4-alpine httpd -v
docker rm -f old-web old-version
docker image rm httpd:2.4-alpine
