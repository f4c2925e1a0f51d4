# fails: db-running
# finding: database-no-password
cat > docker-compose.yml <<'YAML'
services:
  go-hello:
    build: ./go-hello
    environment:
      MYSQL_HOST: db
      MYSQL_PORT: 3306
      MYSQL_DATABASE: hello
      MYSQL_USER: user
      MYSQL_PASSWORD: password
    ports:
      - "8888:8080"
    depends_on:
      - db
  db:
    image: mysql
    environment:
      MYSQL_DATABASE: hello
      MYSQL_USER: user
      MYSQL_PASSWORD: password
    volumes:
      - db-data:/var/lib/mysql
      - ./initdb.d:/docker-entrypoint-initdb.d
volumes:
  db-data:
YAML
docker compose up -d --build &&
  until docker compose ps -a | grep -q Exited; do sleep 1; done
