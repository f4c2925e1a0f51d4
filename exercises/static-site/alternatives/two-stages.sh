cat > Dockerfile <<'DOCKERFILE'
FROM busybox AS site
WORKDIR /site
COPY html/index.html .
RUN sed -i 's/failure/success/' index.html
FROM nginx
COPY --from=site /site/ /usr/share/nginx/html/
DOCKERFILE
docker build -t myimage .
docker run -d -p 8080:80 myimage
curl --retry 10 --retry-all-errors -s http://localhost:8080/
