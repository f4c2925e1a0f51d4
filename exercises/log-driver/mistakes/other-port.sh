# fails: container-running
# finding: container-refused
docker run -d --name my-nginx -p 8080:80 --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5515 nginx
