# fails: volume-mounted
# finding: volume-name-differs
docker run -d --name my-sql --mount source=myvol,target=/var/lib/mysql -e MYSQL_ROOT_PASSWORD=password mysql
docker exec my-sql mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping
docker rm -f my-sql
docker run -d --name my-sql --mount source=myvol2,target=/var/lib/mysql -e MYSQL_ROOT_PASSWORD=password mysql
docker exec my-sql mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping
docker exec my-sql mysql -uroot -ppassword -e 'SELECT * FROM exampledb.exampletable' > rows.txt || true
