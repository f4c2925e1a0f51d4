docker container create --name my-nginx --publish 8080:80 --log-driver=syslog --log-opt=tag=web --log-opt=syslog-address=tcp://localhost:5514 nginx
docker container start my-nginx
curl --retry 5 --retry-all-errors -s http://localhost:8080/
