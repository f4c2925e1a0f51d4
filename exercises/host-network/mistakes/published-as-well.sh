# fails: port-closed
# finding: port-published-too
docker run -d --network host -p 8888:8888 -v "$PWD/www:/www" busybox httpd -f -p 8888 -h /www
curl --retry 10 --retry-all-errors -s http://localhost:8888/
