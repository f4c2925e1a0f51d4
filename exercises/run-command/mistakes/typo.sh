# fails: ran-once
# finding: run-failed
docker run alpine cta /etc/os-release > os-release.txt
