# fails: container-running
# finding: flags-after-image
docker run -d --name my-nginx -p 8080:80 nginx --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 || true
docker wait my-nginx
