# fails: ran-inside
# finding: exec-missing
docker network create net
docker run -d --name co1 --network net alpine sleep infinity
docker run -d --name co2 --network net alpine sleep infinity
docker run -d --name co3 alpine sleep infinity
docker run --rm --network net alpine ping -c 2 co2 > co2.txt
