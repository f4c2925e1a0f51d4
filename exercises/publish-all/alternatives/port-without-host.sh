docker create --name random-port -p 8081 busybox sh -c 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp'
docker start random-port
docker inspect --format '{{(index (index .NetworkSettings.Ports "8081/tcp") 0).HostPort}}' random-port > port.txt
curl --retry 10 --retry-all-errors -s "http://localhost:$(docker port random-port 8081 | head -n 1 | cut -d : -f 2)/"
