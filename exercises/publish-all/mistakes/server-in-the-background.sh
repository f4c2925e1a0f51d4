# fails: container-running
# finding: container-exited
docker run -d --name random-port --expose 8081 -P busybox sh -c 'echo hello > /tmp/index.html; httpd -p 8081 -h /tmp'
docker wait "$(docker ps -lq)"
