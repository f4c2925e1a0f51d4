# fails: backup-holds-it
# finding: files-differ
docker run --name dbstore --mount target=/dbdata alpine sh -c 'echo precious > /dbdata/data.txt'
docker run --rm -v "$PWD:/backup" alpine sh -c "mkdir /dbdata; tar cf /backup/backup.tar /dbdata"
docker run --name dbstore2 --mount target=/dbdata alpine true
