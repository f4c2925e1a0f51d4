# fails: container-running
# finding: container-not-detached
timeout --signal=INT 3 docker run --name nginx-alpine -p 8888:80 nginx:alpine || true
