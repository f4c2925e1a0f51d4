# fails: file-written
# finding: file-missing
cat > hoge.htm <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 8888:80 -v "$PWD/hoge.htm:/usr/share/nginx/html/hoge.html" nginx:alpine
