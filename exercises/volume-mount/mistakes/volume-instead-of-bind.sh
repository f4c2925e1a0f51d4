# fails: file-mounted
# finding: volume-instead-of-bind
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 8888:80 -v hoge.html:/usr/share/nginx/html/hoge.html nginx:alpine
