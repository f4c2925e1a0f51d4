# fails: container-running
# finding: container-nothing-to-do
docker network create net
docker run -d --name co4 --network net alpine
docker wait co4
docker network connect bridge co4
