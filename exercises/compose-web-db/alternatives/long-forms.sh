rm docker-compose.yml
cat > compose.yaml <<'YAML'
x-account: &account
  MYSQL_DATABASE: hello
  MYSQL_USER: user
  MYSQL_PASSWORD: password

services:
  db:
    image: mysql:latest
    environment:
      <<: *account
      MYSQL_ROOT_PASSWORD: "root"
    volumes:
      - { type: volume, source: db-data, target: /var/lib/mysql }
      - { type: bind, source: ./initdb.d, target: /docker-entrypoint-initdb.d, read_only: true }
    healthcheck:
      test: mysqladmin ping -h 127.0.0.1 -uuser -ppassword
      interval: 2s
      retries: 30
  go-hello:
    build: { context: go-hello }
    environment:
      - MYSQL_HOST=db
      - MYSQL_PORT=3306
      - MYSQL_DATABASE=hello
      - MYSQL_USER=user
      - MYSQL_PASSWORD=password
    ports:
      - { target: 8080, published: 8888 }
    depends_on:
      db: { condition: service_healthy }

volumes:
  db-data: {}
YAML
docker compose up --detach --build
curl --retry 30 --retry-delay 2 --retry-all-errors -f -s http://localhost:8888/tasks
