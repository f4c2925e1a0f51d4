cat > compose.yaml <<'YAML'
services:
  ex1: { image: httpd, container_name: apa000ex1 }
  ex2: { image: httpd, container_name: apa000ex2, ports: ["8080:80"] }
  ex3: { image: httpd, container_name: apa000ex3, ports: ["8081:80"] }
  ex4: { image: httpd, container_name: apa000ex4, ports: ["8082:80"] }
  ex5: { image: httpd, container_name: apa000ex5, ports: ["8083:80"] }
YAML
docker compose up -d
curl --retry 5 --retry-all-errors -s http://localhost:8083/
