# fails: ran-once
# finding: container-missing
docker run --rm busybox cat /etc/os-release > os-release.txt
