# fails: ruby-2.7-ran
# finding: container-missing
docker run --rm ruby:2.6 ruby -v > ruby-2.6.txt
docker run --rm ruby:2.6 ruby -v > ruby-2.7.txt
