# fails: ran-once
# finding: run-failed
docker run --rm alpine cat /etc/os_release > os-release.txt
