# fails: answer-saved
# finding: answer-differs
docker run --name client --add-host host.docker.internal:host-gateway alpine wget -qO- http://host.docker.internal:8080/ > answer.txt || true
