# fails: shelf-answered
# finding: sheet-answer-differs
cat > answers.yaml <<YAML
address: $(docker inspect --format "{{.NetworkSettings.Networks.bridge.IPAddress}}" mystery)
volume: mystery-books
path: /srv/library
shelf: SHELF=north-4
YAML
