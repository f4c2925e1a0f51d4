# fails: ran-once
# finding: container-missing
echo '{"version":100}' | docker run -it --rm imega/jq '.version' > version.txt
