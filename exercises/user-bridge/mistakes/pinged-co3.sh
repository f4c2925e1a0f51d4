# fails: ran-inside
# finding: exec-failed
docker network create net
docker run -d --name co1 --network net alpine sleep infinity
docker run -d --name co2 --network net alpine sleep infinity
docker run -d --name co3 alpine sleep infinity
docker exec co1 ping -c 2 co3 > co2.txt || true
