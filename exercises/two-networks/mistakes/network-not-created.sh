# fails: network-there
# finding: network-missing
docker run -d --name co4 alpine sleep infinity
docker network connect net co4 || true
docker exec co4 ip -4 addr > addresses.txt
