# fails: file-mounted
# finding: bind-source-differs
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
mkdir site
cp hoge.html site/
cd site
docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html" nginx:alpine
