# fails: backup-holds-it
# finding: file-missing
docker run --name dbstore --mount target=/dbdata alpine sh -c 'echo precious > /dbdata/data.txt'
docker run --rm --volumes-from dbstore alpine tar cf /backup.tar /dbdata
docker run --name dbstore2 --mount target=/dbdata alpine true
