docker run -dit --name co3 alpine ash
docker run -dit --name co2 alpine ash
docker run -dit --name co1 alpine ash
docker network create net
docker network connect net co1
docker network connect net co2
docker container exec co1 ping -c 2 co2 > co2.txt
