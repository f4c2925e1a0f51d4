# fails: entrypoint
# finding: default-argument-differs
cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY greet.sh /greet.sh
ENV GREETING=Hello
ENTRYPOINT ["/greet.sh", "World"]
DOCKERFILE
docker build -t greet .
docker run --rm greet > plain.txt
docker run --rm greet Docker > named.txt
docker run --rm -e GREETING=Bye greet Docker > other.txt
