# fails: volume-mounted
# finding: mount-path-differs
docker run --rm --mount source=vol,target=/app alpine sh -c 'echo hello > /app/test.txt'
docker run -d --name reader --mount source=vol,target=/data alpine sleep infinity
docker exec reader cat /data/test.txt > answer.txt
