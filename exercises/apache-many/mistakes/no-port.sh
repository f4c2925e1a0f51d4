# fails: apa000ex2-published
# finding: port-not-published
docker run -d --name apa000ex1 httpd
docker run -d --name apa000ex2 httpd
docker run -d --name apa000ex3 -p 8081:80 httpd
docker run -d --name apa000ex4 -p 8082:80 httpd
docker run -d --name apa000ex5 -p 8083:80 httpd
