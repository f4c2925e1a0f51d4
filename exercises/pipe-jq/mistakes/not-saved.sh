# fails: version-saved
# finding: file-missing
echo '{"version":100}' | docker run -i --rm imega/jq '.version'
