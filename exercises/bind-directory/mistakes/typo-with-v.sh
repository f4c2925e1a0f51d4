# fails: file-mounted
# finding: bind-source-missing
mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
docker run -d -p 8080:80 -v "$PWD/htm:/usr/share/nginx/html" nginx
echo '<p>edited</p>' >> html/index.html
