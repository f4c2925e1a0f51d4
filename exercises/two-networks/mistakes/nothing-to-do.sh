# fails: container-running
# finding: container-nothing-to-do
docker network create net
docker run -d --name co4 --network net alpine
docker network connect bridge co4
