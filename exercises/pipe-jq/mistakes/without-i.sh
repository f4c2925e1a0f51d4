# fails: input-piped
# finding: stdin-not-open
echo '{"version":100}' | docker run --rm imega/jq '.version' > version.txt
