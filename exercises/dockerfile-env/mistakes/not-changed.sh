# fails: image-env
# finding: image-env-missing
docker build -t go-hello .
