# fails: port-chosen
# finding: port-not-chosen
docker run -d --name random-port -P busybox sh -c 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp'
docker port random-port 8081 > port.txt || true
