# fails: port-published
# finding: port-swapped
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 80:8888 -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html" nginx:alpine
