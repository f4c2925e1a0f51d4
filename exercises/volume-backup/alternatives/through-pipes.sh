docker volume create first
docker create --name dbstore -v first:/dbdata alpine true
docker run --rm --volumes-from dbstore alpine sh -c 'mkdir /dbdata/sub; echo a > /dbdata/sub/a; echo b > /dbdata/b'
docker run --rm --volumes-from dbstore:ro alpine tar cz -C /dbdata . > backup.tar
docker run -d --name dbstore2 -v second:/dbdata alpine sleep 3600
docker exec -i dbstore2 tar xz -C /dbdata < backup.tar
