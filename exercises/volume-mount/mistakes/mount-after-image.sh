# fails: container-running
# finding: flags-after-image
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 8888:80 nginx:alpine -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html"
docker wait "$(docker ps -ql)"
