docker inspect mystery
echo "address: $(docker inspect --format '{{.NetworkSettings.Networks.bridge.IPAddress}}' mystery)" > answers.yaml
echo "volume: $(docker inspect --format '{{(index .Mounts 0).Name}}' mystery)" >> answers.yaml
echo "path: $(docker inspect --format '{{(index .Mounts 0).Destination}}' mystery)" >> answers.yaml
echo "shelf: $(docker exec mystery sh -c 'echo $SHELF')" >> answers.yaml
cat answers.yaml
