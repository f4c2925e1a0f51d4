# fails: edited-live
# finding: file-not-edited
mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
docker run -d -p 8080:80 --mount "type=bind,source=$PWD/html,target=/usr/share/nginx/html" nginx
curl --retry 10 --retry-all-errors -s http://localhost:8080/
