# fails: file-mounted
# finding: mount-missing
cat > hoge.html <<'HTML'
<!DOCTYPE html>
<title>hoge</title>
HTML
docker run -d -p 8888:80 nginx:alpine
