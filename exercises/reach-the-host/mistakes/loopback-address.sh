# fails: host-named
# finding: extra-host-missing
docker run --name client --add-host host.docker.internal:127.0.0.1 alpine wget -qO- http://host.docker.internal:8090/ > answer.txt || true
