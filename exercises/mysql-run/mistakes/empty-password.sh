# fails: env-set
# finding: container-env-missing
docker run -d --name mysql000ex7 -e MYSQL_ALLOW_EMPTY_PASSWORD=yes mysql
