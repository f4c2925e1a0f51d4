docker volume create vol
docker run --rm --mount source=vol,target=/app alpine sh -c 'echo hello > /app/test.txt'
docker run -d --name reader --mount source=vol,target=/app alpine sleep infinity
docker exec reader cat /app/test.txt > answer.txt
