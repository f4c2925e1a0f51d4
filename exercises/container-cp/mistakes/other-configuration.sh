# fails: nginx-saved
# finding: answer-differs
docker run -d --name copy-web nginx:alpine
docker cp hello.html copy-web:/usr/share/nginx/html/hello.html
docker cp copy-web:/etc/nginx/conf.d/default.conf nginx.conf
