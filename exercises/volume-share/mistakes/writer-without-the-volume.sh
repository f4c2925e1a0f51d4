# fails: volume-shared
# finding: volume-not-shared
docker volume create vol
docker run --rm alpine sh -c 'mkdir /app; echo hello > /app/test.txt'
docker run -d --name reader --mount source=vol,target=/app alpine sleep infinity
docker exec reader cat /app/test.txt > answer.txt || true
