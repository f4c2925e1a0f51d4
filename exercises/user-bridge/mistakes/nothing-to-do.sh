# fails: co1-running
# finding: container-nothing-to-do
docker network create net
docker run -d --name co1 --network net alpine
docker run -d --name co2 --network net alpine sleep infinity
docker run -d --name co3 alpine sleep infinity
