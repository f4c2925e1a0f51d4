# fails: container-running
# finding: container-exited
docker run -d --network host -v "$PWD/www:/www" busybox httpd -p 8888 -h /www
docker wait "$(docker ps -lq)"
