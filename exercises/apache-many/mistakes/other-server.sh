# fails: apa000ex5-running
# finding: image-differs
docker run -d --name apa000ex1 httpd
docker run -d --name apa000ex2 -p 8080:80 httpd
docker run -d --name apa000ex3 -p 8081:80 httpd
docker run -d --name apa000ex4 -p 8082:80 httpd
docker run -d --name apa000ex5 -p 8083:80 nginx
