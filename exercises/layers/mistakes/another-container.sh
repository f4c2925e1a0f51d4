# fails: layer-changed
# finding: layer-unchanged
docker run -d --name changed alpine sleep infinity
docker run --name other alpine sh -c 'head -c 1024 /dev/urandom > /root/test.txt'
docker diff other > diff.txt
docker ps -as --filter name=other --format '{{.Size}}' > size.txt
docker history alpine > history.txt
docker rm other
