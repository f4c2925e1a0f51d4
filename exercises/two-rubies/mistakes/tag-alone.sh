# fails: ruby-2.6-saved
# finding: answer-differs
docker run --rm ruby:2.6 ruby -e 'puts RUBY_VERSION'
echo 2.6 > ruby-2.6.txt
docker run --rm ruby:2.7 ruby -v > ruby-2.7.txt
