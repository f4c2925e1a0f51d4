# fails: page-served
# finding: http-refused
docker run -d --network host -v "$PWD/www:/www" busybox httpd -f -p 8889 -h /www
