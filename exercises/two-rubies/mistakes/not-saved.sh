# fails: ruby-2.7-saved
# finding: file-missing
docker run --rm ruby:2.6 ruby -v > ruby-2.6.txt
docker run --rm ruby:2.7 ruby -v
