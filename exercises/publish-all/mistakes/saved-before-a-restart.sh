# fails: port-saved
# finding: answer-differs
docker run -d --name random-port --expose 8081 -P busybox sh -c 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp'
docker port random-port 8081 > port.txt
docker run -d --name holder --expose 8081 -P busybox sleep 600
docker restart -t 0 random-port
docker rm -f holder
