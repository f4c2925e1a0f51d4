docker run -d --name my-nginx -p 8080:80 --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 nginx
curl --retry 5 --retry-all-errors -s http://localhost:8080/
docker logs log-collector
