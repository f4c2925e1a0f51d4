docker container inspect mystery > all.json
cat > answers.yaml <<YAML
# found by hand
shelf: "north-4"
path: '/srv/library'
volume: mystery-books
address: $(docker exec mystery hostname -i)
YAML
