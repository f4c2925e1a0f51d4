docker run -d --network host -v "$PWD/www:/www" busybox httpd -f -p 8888 -h /www
curl --retry 10 --retry-all-errors -s http://localhost:8888/
