# fails: file-mounted
# finding: mount-hides-content
mkdir html
echo '<h1>it works</h1>' > index.html
docker run -d -p 8080:80 --mount "type=bind,source=$PWD/html,target=/usr/share/nginx/html" nginx
