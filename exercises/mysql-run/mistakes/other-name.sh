# fails: container-running
# finding: container-name-differs
docker run -d --name mysql -e MYSQL_ROOT_PASSWORD=myrootpass mysql
