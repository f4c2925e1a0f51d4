docker volume create myvol
docker run --detach --rm --name my-sql --volume myvol:/var/lib/mysql --env MYSQL_ROOT_PASSWORD=password mysql
docker exec my-sql mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping
docker exec -i my-sql mysql -uroot -ppassword <<'SQL'
CREATE DATABASE exampledb;
CREATE TABLE exampledb.exampletable (id INT NOT NULL AUTO_INCREMENT, name VARCHAR(50), PRIMARY KEY (id));
INSERT INTO exampledb.exampletable (name) VALUES ('user01'), ('user02');
SQL
docker stop my-sql
while docker container inspect my-sql > /dev/null 2>&1; do sleep 0.2; done
docker run -d --name my-sql -v myvol:/var/lib/mysql mysql
docker exec my-sql mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping
docker exec my-sql sh -c 'mysql -t -uroot -ppassword exampledb -e "SELECT * FROM exampletable"' > rows.txt
