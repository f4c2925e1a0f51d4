docker create -it --name mysql000ex7 --env MYSQL_ROOT_PASSWORD=myrootpass mysql
docker start mysql000ex7
until docker logs mysql000ex7 2>&1 | grep -q "ready for connections.*port: 3306"; do sleep 1; done
docker container exec -i mysql000ex7 sh -c 'exec mysql -uroot -p"$MYSQL_ROOT_PASSWORD"' <<< 'SELECT VERSION();' > version.txt
