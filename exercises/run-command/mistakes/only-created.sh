# fails: ran-once
# finding: container-not-started
docker create alpine cat /etc/os-release
