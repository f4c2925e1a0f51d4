docker run -d --name random-port --expose 8081 -P busybox sh -c 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp'
docker port random-port 8081 > port.txt
curl --retry 10 --retry-all-errors -s "http://localhost:$(docker port random-port 8081 | head -n 1 | cut -d : -f 2)/"
