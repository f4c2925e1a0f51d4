# fails: file-mounted
# finding: mount-missing
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 8888:80 -v "$PWD:/usr/share/nginx/html" nginx:alpine
curl --retry 10 --retry-all-errors -s http://localhost:8888/hoge.html
