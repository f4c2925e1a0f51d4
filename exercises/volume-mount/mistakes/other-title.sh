# fails: file-written
# finding: file-content-differs
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>fuga</title>
HTML
docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html" nginx:alpine
