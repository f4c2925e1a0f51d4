# fails: ran-inside
# finding: exec-missing
docker run -d --name scratch --tmpfs /scratch alpine sleep infinity
echo in memory only > note.txt
