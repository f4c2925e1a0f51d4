# fails: file-mounted
# finding: mount-missing
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d --name web -p 8888:80 nginx:alpine
docker cp hoge.html web:/usr/share/nginx/html/hoge.html
curl --retry 10 --retry-all-errors -s http://localhost:8888/hoge.html
