# fails: volume-answered
# finding: sheet-answer-differs
cat > answers.yaml <<YAML
address: $(docker inspect --format "{{.NetworkSettings.Networks.bridge.IPAddress}}" mystery)
volume: $(docker inspect --format "{{(index .Mounts 0).Source}}" mystery)
path: /srv/library
shelf: north-4
YAML
