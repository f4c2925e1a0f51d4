# fails: container-running
# finding: database-no-password
docker run -d --name mysql000ex7 mysql
timeout 20 docker wait mysql000ex7
