# fails: version-saved
# finding: answer-differs
docker run -d --name mysql000ex7 -e MYSQL_ROOT_PASSWORD=myrootpass mysql
until docker logs mysql000ex7 2>&1 | grep -q "ready for connections.*port: 3306"; do sleep 1; done
docker exec mysql000ex7 mysql -uroot -pmyrootpass -e 'SHOW DATABASES' > version.txt
