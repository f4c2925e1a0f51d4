# fails: volume-shared
# finding: volume-not-shared
docker run -d --name reader -v vol:/app alpine sleep infinity
docker exec reader sh -c 'echo hello > /app/test.txt'
docker exec reader cat /app/test.txt > answer.txt
