# fails: host-named
# finding: extra-host-missing
docker run --name client --network host alpine wget -qO- http://localhost:8090/ > answer.txt || true
