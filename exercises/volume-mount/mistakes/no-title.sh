# fails: page-served
# finding: http-body-differs
echo hoge > hoge.html
docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html" nginx:alpine
curl --retry 10 --retry-all-errors -s http://localhost:8888/hoge.html
