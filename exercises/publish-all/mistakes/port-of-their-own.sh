# fails: port-chosen
# finding: port-chosen-by-hand
docker run -d --name random-port -p 8081:8081 busybox sh -c 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp'
docker port random-port 8081 > port.txt
