# fails: container-running
# finding: container-not-detached
docker run --name nginx-alpine -p 8888:80 nginx:alpine &
# what Ctrl-C sends, until the server listens to it
while kill -0 $!; do docker kill --signal=INT nginx-alpine; sleep 1; done
