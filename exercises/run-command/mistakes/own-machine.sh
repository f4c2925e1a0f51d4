# fails: os-release-saved
# finding: answer-differs
docker run --rm alpine true
cat /etc/os-release > os-release.txt
