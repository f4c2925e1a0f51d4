# fails: page-copied
# finding: copy-differs
docker run -d --name copy-web nginx:alpine
docker cp hello.html copy-web:/usr/share/nginx/html/hello.html
echo '<p>One more line.' >> hello.html
docker cp copy-web:/etc/nginx/nginx.conf .
