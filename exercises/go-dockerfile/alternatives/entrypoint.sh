cat > Dockerfile <<'DOCKERFILE'
FROM golang:alpine
COPY main.go /src/
RUN cd /src && go build -o /usr/local/bin/hello main.go
EXPOSE 8080
ENTRYPOINT ["hello"]
DOCKERFILE
docker image build --tag go-hello:latest .
docker container create --name web --publish 8888:8080 go-hello
docker container start web
curl --retry 10 --retry-all-errors -s http://localhost:8888/
