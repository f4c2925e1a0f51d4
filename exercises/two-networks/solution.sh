docker network create net
docker run -d --name co4 --network net alpine sleep infinity
docker network connect bridge co4
docker exec co4 ip -4 addr > addresses.txt
