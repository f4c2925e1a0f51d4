# fails: dbstore2-there
# finding: container-not-there
docker run --name dbstore --mount target=/dbdata alpine sh -c 'echo precious > /dbdata/data.txt'
docker run --rm --volumes-from dbstore --mount "type=bind,source=$PWD,target=/backup" alpine tar cf /backup/backup.tar /dbdata
docker run --rm --name dbstore2 --mount target=/dbdata alpine true
