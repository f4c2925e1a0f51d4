# fails: network-there
# finding: network-missing
docker run -d --name co1 --network net alpine sleep infinity || true
docker run -d --name co2 --network net alpine sleep infinity || true
docker run -d --name co3 alpine sleep infinity
