# fails: port-published
# finding: port-swapped
mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
docker run -d -p 80:8080 --mount "type=bind,source=$PWD/html,target=/usr/share/nginx/html" nginx
echo '<p>edited</p>' >> html/index.html
