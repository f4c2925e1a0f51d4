echo 'puts RUBY_VERSION' | docker run -i --rm ruby:2.6 ruby > ruby-2.6.txt
echo 'puts RUBY_VERSION' | docker run -i --rm ruby:2.7 ruby > ruby-2.7.txt
cat ruby-2.6.txt ruby-2.7.txt
