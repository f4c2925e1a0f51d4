docker run -d --name writer -v vol:/app alpine sh -c 'echo first > /app/test.txt; sleep 3600'
sleep 1
docker create --name reader -v vol:/app:ro alpine sleep 3600
docker start reader
sleep 1
docker exec reader cat /app/test.txt > answer.txt
