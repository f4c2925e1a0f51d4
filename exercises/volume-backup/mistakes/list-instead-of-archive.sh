# fails: backup-holds-it
# finding: archive-invalid
docker run --name dbstore --mount target=/dbdata alpine sh -c 'echo precious > /dbdata/data.txt'
docker run --rm --volumes-from dbstore alpine tar cvf /dev/null /dbdata > backup.tar
docker run --name dbstore2 --mount target=/dbdata alpine true
