docker create --name scratch --mount type=tmpfs,dst=/scratch,tmpfs-size=1m alpine sleep 3600
docker start scratch
docker exec scratch sh -c 'echo in memory only > /scratch/note.txt'
docker exec scratch cat /scratch/note.txt > note.txt
docker restart -t 0 scratch
