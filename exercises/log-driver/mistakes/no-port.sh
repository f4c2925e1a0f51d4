# fails: port-published
# finding: port-not-published
docker run -d --name my-nginx --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 nginx
