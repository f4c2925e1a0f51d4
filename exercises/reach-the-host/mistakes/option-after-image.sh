# fails: host-named
# finding: extra-host-missing
docker run --name client alpine --add-host host.docker.internal:host-gateway wget -qO- http://host.docker.internal:8090/ > answer.txt || true
