# fails: image-env
# finding: image-env-missing
docker build -t go-hello .
docker run --rm -e HOGE=hoge go-hello env
