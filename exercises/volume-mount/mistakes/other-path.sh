# fails: file-mounted
# finding: mount-path-differs
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/hoge.html" nginx:alpine
