docker run --rm -v "$PWD:/out" alpine cp /etc/os-release /out/os-release.txt
