# fails: version-saved
# finding: answer-differs
echo '{"version":100}' | docker run -i --rm imega/jq '.' > version.txt
