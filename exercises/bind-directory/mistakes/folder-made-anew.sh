# fails: page-served
# finding: bind-source-replaced
mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
docker run -d -p 8080:80 --mount "type=bind,source=$PWD/html,target=/usr/share/nginx/html" nginx
curl --retry 10 --retry-all-errors -s http://localhost:8080/
rm -r html
mkdir html
echo '<h1>anew</h1>' > html/index.html
