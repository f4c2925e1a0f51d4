# fails: shelf-answered
# finding: sheet-answer-missing
cat > answers.yaml <<YAML
address: $(docker inspect --format "{{.NetworkSettings.Networks.bridge.IPAddress}}" mystery)
volume: mystery-books
path: /srv/library
shelf:
YAML
