# fails: file-mounted
# finding: bind-source-missing
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 8888:80 -v "$PWD/hoge.htm:/usr/share/nginx/html/hoge.html" nginx:alpine
