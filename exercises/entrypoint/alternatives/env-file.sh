cat > Dockerfile <<'DOCKERFILE'
FROM busybox
ENV GREETING Hello
WORKDIR /bin
COPY greet.sh .
CMD ["World"]
ENTRYPOINT ["/bin/greet.sh"]
DOCKERFILE
docker build -t greet .
docker run --rm greet > plain.txt
docker run --rm greet Docker > named.txt
echo GREETING=Bye > settings
docker run --rm --env-file settings greet Docker > other.txt
