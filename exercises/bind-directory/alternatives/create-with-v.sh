mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
docker create --name site --publish 8080:80 -v "$PWD/html:/usr/share/nginx/html:ro" nginx
docker start site
curl --retry 10 --retry-all-errors -s http://localhost:8080/
echo '<h1>all new</h1>' > html/index.html
curl --retry 10 --retry-all-errors -s http://localhost:8080/
