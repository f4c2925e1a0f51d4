# fails: volume-mounted
# finding: bind-instead-of-volume
docker run --rm -v ./vol:/app alpine sh -c 'echo hello > /app/test.txt'
docker run -d --name reader -v ./vol:/app alpine sleep infinity
docker exec reader cat /app/test.txt > answer.txt
