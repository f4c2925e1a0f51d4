# fails: history-saved
# finding: answer-differs
docker run -d --name changed alpine sleep infinity
docker exec changed sh -c 'head -c 1024 /dev/urandom > /root/test.txt'
docker diff changed > diff.txt
docker ps -s --filter name=changed --format '{{.Size}}' > size.txt
docker history changed > history.txt || true
