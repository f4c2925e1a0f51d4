# fails: ran-once
# finding: run-failed
echo {"version":100} | docker run -i --rm imega/jq '.version' > version.txt
