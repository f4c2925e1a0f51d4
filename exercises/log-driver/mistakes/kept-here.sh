# fails: log-driver
# finding: log-driver-differs
docker run -d --name my-nginx -p 8080:80 --log-driver local nginx
curl --retry 5 --retry-all-errors -s http://localhost:8080/
