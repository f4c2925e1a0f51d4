echo '{ "name": "dojo", "version": 100 }' > input.json
docker container run --interactive imega/jq .version < input.json > version.txt
