# fails: volume-mounted
# finding: bind-instead-of-volume
docker run -d --name my-sql -v "$PWD/myvol:/var/lib/mysql" -e MYSQL_ROOT_PASSWORD=password mysql
docker exec my-sql mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping
docker exec my-sql mysql -uroot -ppassword -e 'SELECT * FROM exampledb.exampletable' > rows.txt || true
