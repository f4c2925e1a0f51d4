cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker create --name web -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html:ro" nginx:alpine
docker start web
curl --retry 10 --retry-all-errors -s http://localhost:8888/hoge.html
