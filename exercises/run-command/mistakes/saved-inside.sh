# fails: os-release-saved
# finding: file-missing
docker run --rm alpine sh -c 'cat /etc/os-release > os-release.txt'
