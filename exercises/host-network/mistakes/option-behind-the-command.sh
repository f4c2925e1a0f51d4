# fails: container-running
# finding: container-exited
docker run -d -v "$PWD/www:/www" busybox httpd -f -p 8888 -h /www --network host
docker wait "$(docker ps -lq)"
