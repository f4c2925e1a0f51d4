docker run -dit --name co4 alpine
docker network create net
docker network connect net co4
docker inspect --format '{{range .NetworkSettings.Networks}}{{println .IPAddress}}{{end}}' co4 > addresses.txt
