docker run -d --name scratch --tmpfs /scratch alpine sleep infinity
docker exec scratch sh -c 'echo in memory only > /scratch/note.txt'
docker exec scratch cat /scratch/note.txt > note.txt
docker diff scratch
