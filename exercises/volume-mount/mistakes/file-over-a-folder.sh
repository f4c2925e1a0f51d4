# fails: container-running
# finding: mount-kind-differs
echo '<title>hoge</title>' > hoge.html
docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html" nginx:alpine || true
