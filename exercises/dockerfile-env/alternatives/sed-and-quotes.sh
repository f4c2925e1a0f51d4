sed -i '2i ENV HOGE="hoge" FUGA=fuga' Dockerfile
docker image build --tag go-hello:latest .
