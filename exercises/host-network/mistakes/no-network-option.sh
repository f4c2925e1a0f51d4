# fails: on-host-network
# finding: network-mode-differs
docker run -d -v "$PWD/www:/www" busybox httpd -f -p 8888 -h /www
