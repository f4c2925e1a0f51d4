cat > Dockerfile <<'DOCKERFILE'
FROM busybox
COPY greet.sh /greet.sh
ENV GREETING=Hello
ENTRYPOINT ["sh", "/greet.sh"]
CMD ["World"]
DOCKERFILE
docker build -t greet .
docker run --name first greet
docker logs first > plain.txt
docker run --rm greet Docker > named.txt
GREETING=Bye docker run --rm --env GREETING greet Docker | tee other.txt
