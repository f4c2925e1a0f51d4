# fails: compose-file
# finding: compose-service-missing
cat > docker-compose.yml <<'YAML'
go-hello:
  build: ./go-hello
  ports:
    - "8888:8080"
YAML
docker compose up -d || true
