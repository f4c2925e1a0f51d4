docker create --name on-host --net=host --mount "type=bind,source=$PWD/www,target=/www,readonly" busybox httpd -f -p 8888 -h /www
docker start on-host
curl --retry 10 --retry-all-errors -s http://localhost:8888/
