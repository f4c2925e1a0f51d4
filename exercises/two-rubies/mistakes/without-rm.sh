# fails: ruby-2.6-ran
# finding: container-not-removed
docker run ruby:2.6 ruby -v > ruby-2.6.txt
docker run --rm ruby:2.7 ruby -v > ruby-2.7.txt
