# fails: net-joined
# finding: network-default-bridge
docker network create net
docker run -d --name co4 alpine sleep infinity
docker exec co4 ip -4 addr > addresses.txt
