# fails: layer-clean
# finding: data-in-layer
docker run -d --name scratch --tmpfs /scratch alpine sleep infinity
docker exec scratch sh -c 'echo in memory only > /root/note.txt'
docker exec scratch cat /root/note.txt > note.txt
