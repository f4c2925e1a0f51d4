import type fc from 'fast-check';
import { type Attempt, after, attempts, behind, part, ports, run, way } from './attempt.js';

/** How many of a hundred combinations are of which exercise: those that build take longer. */
export interface Tried {
  readonly id: string;
  readonly share: number;
  readonly attempts: fc.Arbitrary<Attempt>;
}

const nginxRun = attempts(
  {
    way,
    first: part(2, '--name nginx-alpine', '--name nginx_alpine', ''),
    port: ports(8888, 80),
    image: part(3, 'nginx:alpine', 'nginx', 'busybox'),
    behind,
    after,
    visit: part(3, 'curl -s http://localhost:8888/', ''),
  },
  (chosen) => `${run(chosen)}\nsleep 0.5\n${chosen.visit}`,
);

const PAGE = '/usr/share/nginx/html/hoge.html';
const volumeMount = attempts(
  {
    file: part(
      4,
      "echo '<title>hoge</title>' > hoge.html",
      "echo '<title>Hoge</title>' > hoge.html",
      "echo '<title>hoge</title>' > hoge.htm",
      "echo '<title>hoge</title>' > ../hoge.html",
      "echo 'hoge' > hoge.html",
      'mkdir hoge.html',
    ),
    way,
    first: part(
      2,
      `-v "$PWD/hoge.html:${PAGE}"`,
      `-v hoge.html:${PAGE}`,
      '-v "$PWD/hoge.html:/usr/share/nginx/hoge.html"',
      `-v "$PWD/no-such-file:${PAGE}"`,
      `-v "$PWD/copy/hoge.html:${PAGE}"`,
      '-v "$PWD:/usr/share/nginx/html"',
      '',
    ),
    port: ports(8888, 80),
    image: part(4, 'nginx:alpine', 'nginx'),
    behind,
    after,
    edit: part(6, '', 'sleep 1.1; rm hoge.html; echo "<title>later</title>" > hoge.html'),
  },
  (chosen) => `mkdir copy; echo '<title>copy</title>' > copy/hoge.html\n${chosen.file}\n${run(chosen)}\n${chosen.edit}`,
);

const go = {
  file: part(6, 'Dockerfile', 'Dockerfile.txt', 'dockerfile'),
  way,
  port: ports(8888, 8080),
  behind,
  after,
  edit: part(5, '', 'sleep 2.1; echo "EXPOSE 8080" >> Dockerfile'),
  rebuild: part(5, '', 'sed -i "s/everybody/everyone/" main.go; build'),
};

/** `build` is what the learner types once or twice. */
function building(file: string, lines: readonly string[], tag: string, rest: readonly string[]): string {
  return [
    `cat > ${file} <<'DOCKERFILE'\n${lines.filter(Boolean).join('\n')}\nDOCKERFILE`,
    `build() { docker build -q -t ${tag} ${file === 'Dockerfile' ? '' : `-f ${file} `}.; }`,
    'build',
    ...rest,
  ].join('\n');
}

const goDockerfile = attempts(
  {
    ...go,
    from: part(6, 'FROM golang:alpine', 'FORM golang:alpine', 'FROM busybox'),
    copy: part(6, 'COPY . .', ''),
    cmd: part(3, 'CMD ["./hello"]', 'CMD ./hello', 'CMD ["hello"]', '', 'CMD ["sh"]', 'EXPOSE 8080'),
    tag: part(4, 'go-hello', 'gohello', 'go-hello:v1'),
  },
  (chosen) => {
    const { from, copy, cmd, tag, file, edit, rebuild } = chosen;
    const lines = [from, 'WORKDIR /go/src/app', copy, 'RUN go build -o hello main.go', cmd];
    return building(file, lines, tag, [run({ ...chosen, image: tag }), edit, rebuild]);
  },
);

const multiStage = attempts(
  {
    ...go,
    compile: part(5, 'CGO_ENABLED=0 go build -o hello main.go', 'go build -buildmode=pie -o hello main.go'),
    base: part(3, 'FROM busybox', 'FROM alpine', 'FROM scratch', 'FROM golang:alpine', ''),
    copy: part(
      3,
      'COPY --from=build /go/src/app/hello /hello',
      'COPY /go/src/app/hello /hello',
      'COPY --from=build /go/src/app/hello /hello\nCOPY --from=build /usr/local/go/bin /go',
      '',
    ),
    cmd: part(5, 'CMD ["/hello"]', 'CMD ["hello"]', ''),
    tag: part(4, 'go-hello-small', 'go-hello-little'),
  },
  (chosen) => {
    const { compile, base, copy, cmd, tag, file, edit, rebuild } = chosen;
    const first = ['FROM golang:alpine AS build', 'WORKDIR /go/src/app', 'COPY main.go .', `RUN ${compile}`];
    return building(file, [...first, base, ...(base ? [copy] : []), cmd], tag, [
      run({ ...chosen, image: tag }),
      edit,
      rebuild,
    ]);
  },
);

const composeWebDb = attempts(
  {
    host: part(4, 'MYSQL_HOST: db', 'MYSQL_HOST: localhost', 'MYSQL_HOST: mysql', ''),
    password: part(4, 'MYSQL_PASSWORD: password', 'MYSQL_PASSWORD: passwort', ''),
    ports: part(
      3,
      'ports: ["8888:8080"]',
      'ports: ["8080:8888"]',
      'ports: ["8888:80"]',
      'ports: ["127.0.0.1:8888:8080"]',
      'ports: ["8080"]',
      'expose: ["8080"]',
      '',
    ),
    depends: part(4, 'depends_on: [db]', ''),
    service: part(9, 'db', 'DB', 'mysql'),
    root: part(6, 'MYSQL_ROOT_PASSWORD: P@ssw0rd', ''),
    database: part(4, 'MYSQL_DATABASE: hello', 'MYSQL_DATABASE: hallo', ''),
    data: part(
      3,
      'db-data:/var/lib/mysql',
      './data:/var/lib/mysql',
      '/var/lib/mysql',
      'db-data:/var/lib/sql',
      'other:/var/lib/mysql',
      '/var/tmp',
    ),
    sql: part(
      3,
      './initdb.d:/docker-entrypoint-initdb.d',
      './initdb:/docker-entrypoint-initdb.d',
      './initdb.d:/docker-entrypoint-init.d',
      'other:/docker-entrypoint-initdb.d',
      '/var/spool',
    ),
    declared: part(9, 'db-data: {}', 'dbdata: {}'),
    yaml: part(12, '', '\tnetworks: {}'),
    up: part(5, 'docker compose up -d --build', '', 'docker compose up -d --build go-hello'),
    edit: part(4, '', `sed -i 's/MYSQL_PORT: 3307/MYSQL_PORT: 3306/' docker-compose.yml`),
    down: part(9, '', 'docker compose stop', 'docker compose down'),
  },
  (chosen) => {
    const typed = `cat > docker-compose.yml <<'YAML'\n${composeFile(chosen)}\nYAML`;
    return [typed, chosen.up, chosen.edit, chosen.down].join('\n');
  },
);

/** What is mended after the first `up` was wrong until then. */
const portOf = (edit: string): string => `MYSQL_PORT: ${edit ? 3307 : 3306}`;

function composeFile(chosen: Readonly<Record<string, string>>): string {
  const { host, password, ports: published, depends, service, root, database, data, sql, declared, yaml } = chosen;
  const block = (head: string, indent: string, ...lines: readonly (string | undefined)[]) =>
    [head, ...lines.filter(Boolean).map((line) => `${indent}${line}`)].join('\n');
  return block(
    'services:',
    '',
    block('  go-hello:', '    ', 'build: ./go-hello', published, depends),
    block('    environment:', '      ', host, portOf(chosen.edit ?? ''), 'MYSQL_DATABASE: hello', 'MYSQL_USER: user'),
    password && `      ${password}`,
    yaml,
    block(`  ${service}:`, '    ', 'image: mysql'),
    block('    environment:', '      ', root, database, 'MYSQL_USER: user', 'MYSQL_PASSWORD: password'),
    block('    volumes:', '      ', `- ${data}`, `- ${sql}`),
    block('volumes:', '  ', declared, 'other: {}'),
  );
}

export const TRIED: readonly Tried[] = [
  { id: 'nginx-run', share: 25, attempts: nginxRun },
  { id: 'volume-mount', share: 25, attempts: volumeMount },
  { id: 'go-dockerfile', share: 20, attempts: goDockerfile },
  { id: 'multi-stage', share: 17, attempts: multiStage },
  { id: 'compose-web-db', share: 13, attempts: composeWebDb },
];
