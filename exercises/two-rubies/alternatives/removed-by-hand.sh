docker run --name old ruby:2.6 ruby -v > ruby-2.6.txt
docker run --rm -v "$PWD:/out" ruby:2.7 sh -c 'ruby -v > /out/ruby-2.7.txt'
docker rm old
