# fails: file-mounted
# finding: mount-path-differs
mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
docker run -d -p 8080:80 --mount "type=bind,source=$PWD/html,target=/usr/share/nginx" nginx
echo '<p>edited</p>' >> html/index.html
