import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Learner, newLearner } from './dojo.js';

/*
 * The study-group document that the course comes from: its commands, typed as they stand there, must pass. What the document
 * has cloned from a repository is what `dojo start` gives; a person's pause between two commands is curl's --retry.
 */

const PAUSE = 'curl() { command curl --retry 10 --retry-all-errors -s "$@"; }\n';

let learner: Learner;
beforeEach(async () => {
  learner = await newLearner();
});
afterEach(() => learner.leave());

/** Starts an exercise, types the document's commands, checks, and resets. Returns what was typed and what dojo said. */
async function follow(exercise: string, commands: string, files: Record<string, string> = {}) {
  const folder = join(learner.folder, exercise);
  const started = await learner.dojo(['start', exercise]);
  expect(started.stderr + started.stdout).toContain('workspace');
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  const typed = await learner.type(PAUSE + commands, folder);
  const checked = await learner.dojo(['check', exercise]);
  const reset = await learner.dojo(['reset', exercise, '--yes']);
  expect(reset.exitCode, reset.stderr).toBe(0);
  return { typed, checked };
}

test('chapter 1, all commands once: nginx-run', async () => {
  const { typed, checked } = await follow(
    'nginx-run',
    `docker pull nginx:alpine
docker images | grep nginx
docker ps
docker run -d --name nginx-alpine -p 8888:80 nginx:alpine
docker ps
curl http://localhost:8888
docker logs nginx-alpine`,
  );
  expect(typed.stdout).toContain('Welcome to nginx!');
  expect(checked.exitCode, checked.stdout).toBe(0);
});

test('chapter 1, additional task on -v with an absolute path: volume-mount', async () => {
  const { typed, checked } = await follow(
    'volume-mount',
    `docker run -d -p 8888:80 -v $(pwd)/hoge.html:/usr/share/nginx/html/hoge.html nginx:alpine
curl http://localhost:8888/hoge.html`,
    { 'hoge.html': '<!DOCTYPE html>\n<title>hoge</title>\n' },
  );
  expect(typed.stdout).toContain('<title>hoge</title>');
  expect(checked.exitCode, checked.stdout).toBe(0);
});

const DOCKERFILE = `FROM golang:alpine

WORKDIR /go/src/app
COPY . .
RUN go build -o hello main.go

CMD ["./hello"]
`;

test('chapter 2, a web server in Go, in the foreground of another terminal: go-dockerfile', async () => {
  const { typed, checked } = await follow(
    'go-dockerfile',
    `docker build -t go-hello .
docker run --rm -p 8888:8080 go-hello > /dev/null 2>&1 &
curl http://localhost:8888`,
    { Dockerfile: DOCKERFILE },
  );
  expect(typed.stdout).toContain('Hello World!');
  expect(checked.exitCode, checked.stdout).toBe(0);
});

test('chapter 2, additional task on multi-stage builds, with its hint: multi-stage', async () => {
  const { checked } = await follow(
    'multi-stage',
    `docker build -t go-hello-small .
docker run --rm -p 8888:8080 go-hello-small > /dev/null 2>&1 &
curl http://localhost:8888`,
    {
      Dockerfile: `${DOCKERFILE.replace('FROM golang:alpine', 'FROM golang:alpine AS build')
        .replace('RUN go build', 'RUN CGO_ENABLED=0 go build')
        .replace(/\nCMD.*\n/, '')}
FROM busybox
COPY --from=build /go/src/app/hello .
CMD ["./hello"]
`,
    },
  );
  expect(checked.exitCode, checked.stdout).toBe(0);
});

const WEB = `---
version: '3'

services:              # 各コンテナの定義をservice以下に書く
  go-hello:            # コンテナの名前
    build: ./go-hello  # Dockerfileを使ってビルドする場合は、そのディレクトリのパス
    ports:             # docker run時の-pオプションで指定していた部分
      - 8888:8080
`;

const DATABASE = `  db:
    image: mysql                     # レジストリ上のイメージを使う場合はimageで指定
    environment:                     # MySQLイメージは環境変数でいろいろ設定可能
      MYSQL_ROOT_PASSWORD: P@ssw0rd
      MYSQL_DATABASE: hello
      MYSQL_USER: user
      MYSQL_PASSWORD: password
    volumes:
      - db-data:/var/lib/mysql       # データ保存先をマウント
      - ./initdb.d:/docker-entrypoint-initdb.d # ローカルのディレクトリをマウント
volumes:
  db-data: # DBのデータ保存先用のvolumeを定義
    driver: local
`;

const CONNECTION = `    environment:
      MYSQL_HOST: db            # 同じネットワーク上のコンテナ同士は名前でアクセス可能
      MYSQL_PORT: 3306          # MySQLのデフォルトポート
      MYSQL_DATABASE: hello
      MYSQL_USER: user
      MYSQL_PASSWORD: password
    depends_on:                 # 依存なので起動順序を指定(なくてもエラーにはならない)
      - db
`;

test('chapter 3, web and database, in the three steps of the document: compose-web-db', async () => {
  const write = (content: string) => `cat > docker-compose.yml <<'YAML'\n${content}YAML\n`;
  const { typed, checked } = await follow(
    'compose-web-db',
    `${write(WEB)}
docker-compose build
docker-compose up -d
curl http://localhost:8888
echo
curl --retry 0 -o /dev/null -w 'tasks %{http_code}\\n' http://localhost:8888/tasks
docker-compose ps
docker-compose stop
docker-compose start
docker-compose exec -T go-hello sh -c 'echo in the container'
docker-compose down
${write(WEB + DATABASE)}
docker-compose down
docker-compose up -d
docker-compose ps
${write(WEB + CONNECTION + DATABASE)}
docker-compose down
docker-compose up -d
curl http://localhost:8888
for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
  curl http://localhost:8888/tasks | grep '1 hoge' && break
  sleep 2
done`,
  );
  expect(typed.stdout).toContain('Hello World!');
  expect(typed.stdout).toContain('tasks 500');
  expect(typed.stdout).toContain('in the container');
  expect(typed.stdout).toContain('[{1 hoge} {2 fuga} {3 foo} {4 bar}]');
  expect(checked.exitCode, checked.stdout).toBe(0);
}, 240_000);
