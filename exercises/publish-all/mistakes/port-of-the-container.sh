# fails: port-saved
# finding: answer-differs
docker run -d --name random-port --expose 8081 -P busybox sh -c 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp'
echo 8081 > port.txt
