# fails: container-running
# finding: container-missing
mkdir html
cat > html/index.html <<'HTML'
<h1>it works</h1>
HTML
docker run -d -p 8080:80 --mount "type=bind,source=$PWD/htm,target=/usr/share/nginx/html" nginx || true
