docker run --name client --add-host host.docker.internal:host-gateway alpine wget -qO- http://host.docker.internal:8090/ > answer.txt
