// A web server with two pages: a greeting, and the tasks of a MySQL database.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"os"

	_ "github.com/go-sql-driver/mysql"
)

type task struct {
	ID   int
	Name string
}

func main() {
	db, err := sql.Open("mysql", address())
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/", hello)
	http.HandleFunc("/tasks", func(w http.ResponseWriter, r *http.Request) { list(db, w) })
	log.Fatal(http.ListenAndServe(":8080", nil))
}

// address says where the database is: user:password@tcp(host:port)/database
func address() string {
	return fmt.Sprintf("%s:%s@tcp(%s:%s)/%s?timeout=3s",
		os.Getenv("MYSQL_USER"), os.Getenv("MYSQL_PASSWORD"),
		os.Getenv("MYSQL_HOST"), os.Getenv("MYSQL_PORT"), os.Getenv("MYSQL_DATABASE"))
}

func hello(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "Hello World!")
}

func list(db *sql.DB, w http.ResponseWriter) {
	tasks, err := read(db)
	if err != nil {
		log.Print(err)
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, tasks)
}

func read(db *sql.DB) ([]task, error) {
	rows, err := db.Query("SELECT id, name FROM tasks ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	tasks := []task{}
	for rows.Next() {
		var t task
		if err := rows.Scan(&t.ID, &t.Name); err != nil {
			return nil, err
		}
		tasks = append(tasks, t)
	}
	return tasks, rows.Err()
}
