# fails: ran-inside
# finding: exec-missing
docker run -d --name my-sql --mount source=myvol,target=/var/lib/mysql -e MYSQL_ROOT_PASSWORD=password mysql
docker exec my-sql mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping
docker exec -i my-sql mysql -uroot -ppassword <<'SQL'
CREATE DATABASE exampledb;
CREATE TABLE exampledb.exampletable (id INT NOT NULL AUTO_INCREMENT, name VARCHAR(50), PRIMARY KEY (id));
INSERT INTO exampledb.exampletable (name) VALUES ('user01'), ('user02');
SQL
docker exec my-sql mysql -uroot -ppassword -e 'SELECT * FROM exampledb.exampletable' > rows.txt
docker rm -f my-sql
docker run -d --name my-sql --mount source=myvol,target=/var/lib/mysql -e MYSQL_ROOT_PASSWORD=password mysql
docker exec my-sql mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping
