# fails: os-release-saved
# finding: file-missing
docker run --rm alpine cat /etc/os-release
