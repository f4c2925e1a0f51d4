# fails: dockerfile-written
# finding: dockerfile-invalid
echo 'export HOGE=hoge' >> Dockerfile
docker build -t go-hello . || true
