# fails: ruby-2.6-ran
# finding: run-not-finished
docker run -dit --rm ruby:2.6
docker run --rm ruby:2.7 ruby -v > ruby-2.7.txt
