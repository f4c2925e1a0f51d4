# fails: file-inside
# finding: inside-file-missing
docker run --rm --mount source=vol,target=/app alpine sh -c 'echo hello > test.txt'
docker run -d --name reader --mount source=vol,target=/app alpine sleep infinity
docker exec reader cat /app/test.txt > answer.txt || true
