docker create --name changed alpine sleep 3600
docker start changed
docker exec changed sh -c 'head -c 1024 /dev/zero > /root/test.txt; rm /etc/alpine-release; touch /etc/passwd'
docker container diff changed | sort -r > diff.txt
docker inspect --size --format '{{.SizeRw}}' changed > size.txt
docker image history --no-trunc alpine > history.txt
