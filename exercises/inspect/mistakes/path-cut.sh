# fails: path-answered
# finding: sheet-answer-differs
cat > answers.yaml <<YAML
address: $(docker inspect --format "{{.NetworkSettings.Networks.bridge.IPAddress}}" mystery)
volume: mystery-books
path: srv/library
shelf: north-4
YAML
