# fails: container-running
# finding: database-no-password
docker run -d --name my-sql -v myvol:/var/lib/mysql mysql
docker wait my-sql
