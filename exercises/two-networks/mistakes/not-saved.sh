# fails: addresses-saved
# finding: file-missing
docker network create net
docker run -d --name co4 --network net alpine sleep infinity
docker network connect bridge co4
docker exec co4 hostname -i
