# fails: data-stored
# finding: volume-unmounted
docker run --name dbstore alpine sh -c 'mkdir /dbdata; echo precious > /dbdata/data.txt'
