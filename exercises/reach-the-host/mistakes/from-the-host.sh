# fails: container-there
# finding: container-not-there
curl -s http://localhost:8090/ > answer.txt
