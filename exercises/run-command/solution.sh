docker run --rm alpine cat /etc/os-release > os-release.txt
