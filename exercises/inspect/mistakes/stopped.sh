# fails: container-running
# finding: container-exited
docker stop mystery
cat > answers.yaml <<YAML
address: 172.17.0.2
volume: mystery-books
path: /srv/library
shelf: north-4
YAML
