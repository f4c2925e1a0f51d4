# fails: on-host-network
# finding: network-mode-differs
docker run -d -p 8888:8888 -v "$PWD/www:/www" busybox httpd -f -p 8888 -h /www
curl --retry 10 --retry-all-errors -s http://localhost:8888/
