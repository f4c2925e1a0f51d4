# fails: image-built
# finding: image-older-than-dockerfile
docker build -t go-hello .
sleep 2
echo 'ENV HOGE=hoge' >> Dockerfile
