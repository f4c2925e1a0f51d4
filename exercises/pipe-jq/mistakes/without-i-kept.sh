# fails: input-piped
# finding: stdin-not-open
echo '{"version":100}' | docker run imega/jq '.version'
