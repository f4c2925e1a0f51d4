docker run --name reader alpine sh -c 'cat /etc/os-release'
docker logs reader > os-release.txt
