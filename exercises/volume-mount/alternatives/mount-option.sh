cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run --detach --publish 8888:80 --mount "type=bind,source=$PWD/hoge.html,target=/usr/share/nginx/html/hoge.html" nginx:alpine
curl --retry 10 --retry-all-errors -s http://localhost:8888/hoge.html
