# fails: page-served
# finding: http-reset or http-refused
docker run -d --name random-port --expose 8081 -P busybox sh -c 'echo hello > /tmp/index.html; httpd -f -p 80 -h /tmp'
docker port random-port 8081 > port.txt
