docker container create --name apa000ex1 httpd
for n in 5 4 3 2; do docker container run --detach --publish $((8078 + n)):80 --name apa000ex$n httpd; done
docker container start apa000ex1
curl --retry 5 --retry-all-errors -s http://localhost:8080/
