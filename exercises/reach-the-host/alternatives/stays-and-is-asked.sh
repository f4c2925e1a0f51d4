docker run -d --name client --add-host host.docker.internal:host-gateway alpine sleep 3600
docker exec client wget -qO- http://host.docker.internal:8090/ > answer.txt
