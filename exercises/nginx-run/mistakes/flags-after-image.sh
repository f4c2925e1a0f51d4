# fails: container-running
# finding: flags-after-image
docker run -d --name nginx-alpine nginx:alpine -p 8888:80
docker wait "$(docker ps -ql)"
