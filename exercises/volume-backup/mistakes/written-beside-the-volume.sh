# fails: data-stored
# finding: volume-empty
docker run --name dbstore --mount target=/dbdata alpine sh -c 'echo precious > /data.txt'
