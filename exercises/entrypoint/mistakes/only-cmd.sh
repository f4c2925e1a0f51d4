# fails: entrypoint
# finding: entrypoint-missing
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY greet.sh /greet.sh
ENV GREETING=Hello
CMD ["/greet.sh", "World"]
DOCKERFILE
docker build -t greet .
docker run --rm greet > plain.txt
docker run --rm greet Docker > named.txt || true
