# fails: sheet-there
# finding: answers-invalid
cat > answers.yaml <<YAML
address=172.17.0.2
volume=mystery-books
path=/srv/library
shelf=north-4
YAML
