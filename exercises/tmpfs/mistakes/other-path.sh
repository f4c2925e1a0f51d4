# fails: tmpfs-mounted
# finding: tmpfs-missing
docker run -d --name scratch --tmpfs /tmp alpine sleep infinity
docker exec scratch mkdir /scratch
docker exec scratch sh -c 'echo in memory only > /scratch/note.txt'
docker exec scratch cat /scratch/note.txt > note.txt
