# fails: co2-saved
# finding: answer-differs
docker network create net
docker run -d --name co1 --network net alpine sleep infinity
docker run -d --name co2 --network net alpine sleep infinity
docker run -d --name co3 alpine sleep infinity
docker exec co1 ping -c 2 "$(docker inspect --format '{{.NetworkSettings.Networks.net.IPAddress}}' co2)" > co2.txt
