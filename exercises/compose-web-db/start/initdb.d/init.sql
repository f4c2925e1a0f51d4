CREATE TABLE tasks (
  id INT PRIMARY KEY AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL
);

INSERT INTO tasks (name) VALUES ('hoge'), ('fuga'), ('foo'), ('bar');
