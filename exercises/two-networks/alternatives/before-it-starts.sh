docker network create net
docker create --name co4 --network net alpine sleep 3600
docker network connect bridge co4
docker start co4
docker exec co4 ifconfig > addresses.txt
