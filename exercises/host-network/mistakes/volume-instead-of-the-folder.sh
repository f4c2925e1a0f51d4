# fails: file-mounted
# finding: volume-instead-of-bind
docker run -d --network host -v www:/www busybox httpd -f -p 8888 -h /www
