module go-hello

go 1.18

require github.com/go-sql-driver/mysql v1.5.0
