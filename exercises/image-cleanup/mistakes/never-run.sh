# fails: old-web-gone
# finding: container-missing
docker pull httpd:2.4-alpine
docker image rm httpd:2.4-alpine
