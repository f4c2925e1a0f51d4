cat > docker-compose.yml <<'YAML'
---
version: '3'

services:
  go-hello:
    build: ./go-hello
    ports:
      - 8888:8080
YAML
docker compose build
docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8888/
curl -s http://localhost:8888/tasks
cat > docker-compose.yml <<'YAML'
---
version: '3'

services:
  go-hello:
    build: ./go-hello
    ports:
      - 8888:8080
  db:
    image: mysql
    environment:
      MYSQL_ROOT_PASSWORD: P@ssw0rd
      MYSQL_DATABASE: hello
      MYSQL_USER: user
      MYSQL_PASSWORD: password
    volumes:
      - db-data:/var/lib/mysql
      - ./initdb.d:/docker-entrypoint-initdb.d
volumes:
  db-data:
    driver: local
YAML
docker compose down
docker compose up -d
docker compose ps
until docker compose logs db | grep -q 'port: 3306'; do sleep 1; done
cat > docker-compose.yml <<'YAML'
---
version: '3'

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
      - 8888:8080
    depends_on:
      - db
  db:
    image: mysql
    environment:
      MYSQL_ROOT_PASSWORD: P@ssw0rd
      MYSQL_DATABASE: hello
      MYSQL_USER: user
      MYSQL_PASSWORD: password
    volumes:
      - db-data:/var/lib/mysql
      - ./initdb.d:/docker-entrypoint-initdb.d
volumes:
  db-data:
    driver: local
YAML
docker compose down
docker compose up -d
curl --retry 10 --retry-all-errors -s http://localhost:8888/
curl --retry 30 --retry-delay 2 --retry-all-errors -f -s http://localhost:8888/tasks
