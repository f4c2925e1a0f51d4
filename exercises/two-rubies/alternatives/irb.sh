echo RUBY_VERSION | docker container run --interactive --rm ruby:2.7 irb > ruby-2.7.txt
echo RUBY_VERSION | docker container run --interactive --rm ruby:2.6 irb > ruby-2.6.txt
