# fails: addresses-saved
# finding: answer-differs
docker network create net
docker run -d --name co4 --network net alpine sleep infinity
docker exec co4 ip -4 addr > addresses.txt
docker network connect bridge co4
