# fails: port-published
# finding: port-not-published
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html" nginx:alpine
