# fails: ran-inside
# finding: exec-failed
docker run -d --name scratch --tmpfs /scratch alpine sleep infinity
docker exec scratch sh -c 'echo in memory only > /scratch/note.txt'
docker restart -t 0 scratch
docker exec scratch cat /scratch/note.txt > note.txt || true
