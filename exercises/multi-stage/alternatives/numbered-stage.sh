cat > Dockerfile <<'DOCKERFILE'
ARG BASE=busybox
FROM golang:alpine
COPY . /src
RUN cd /src && go build -ldflags="-s -w" -o /hello main.go

FROM ${BASE}
WORKDIR /app
COPY --from=0 /hello .
EXPOSE 8080
ENTRYPOINT ["./hello"]
DOCKERFILE
docker image build --tag go-hello-small .
docker container create --publish 8888:8080 --name small go-hello-small
docker container start small
curl --retry 10 --retry-all-errors -s http://localhost:8888/
