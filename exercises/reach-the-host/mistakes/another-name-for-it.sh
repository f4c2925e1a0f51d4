# fails: host-named
# finding: extra-host-missing
docker run --name client --add-host host.docker.local:host-gateway alpine wget -qO- http://host.docker.local:8090/ > answer.txt
