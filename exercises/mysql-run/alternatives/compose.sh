cat > compose.yaml <<'YAML'
services:
  db:
    image: mysql
    container_name: mysql000ex7
    environment: { MYSQL_ROOT_PASSWORD: another, MYSQL_DATABASE: hello }
YAML
docker compose up -d
until docker logs mysql000ex7 2>&1 | grep -q "ready for connections.*port: 3306"; do sleep 1; done
docker compose exec -T -e MYSQL_PWD=another db mysql -uroot -N -e 'select version()' > version.txt
