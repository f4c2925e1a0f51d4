docker run --name dbstore --mount target=/dbdata alpine sh -c 'echo precious > /dbdata/data.txt'
docker run --rm --volumes-from dbstore --mount "type=bind,source=$PWD,target=/backup" alpine tar cf /backup/backup.tar /dbdata
docker run --name dbstore2 --mount target=/dbdata alpine true
docker run --rm --volumes-from dbstore2 --mount "type=bind,source=$PWD,target=/backup" alpine tar xf /backup/backup.tar -C /
