import { expect, test } from 'vitest';
import { apply, lineDiff } from '../../../src/verify/mutants/change.ts';
import { composeChanges } from '../../../src/verify/mutants/compose.ts';
import { dockerfileChanges } from '../../../src/verify/mutants/dockerfile.ts';
import { mutantsOf } from '../../../src/verify/mutants/mutant.ts';
import { sample } from '../../../src/verify/mutants/sample.ts';
import { textChanges } from '../../../src/verify/mutants/text.ts';

/** What each variant is called, and the line of the solution that it has instead; empty where it was left out. */
const typed = (script: string): Record<string, string> =>
  Object.fromEntries(
    mutantsOf(`${script}\n`).map(({ name, after }) => [name.replace('solution.sh: ', ''), after.join('\n')]),
  );

test('a command is left out, and each of its options, with its value', () => {
  expect(typed('docker run --rm -e A=b --init nginx:alpine')).toEqual({
    'drop docker run --rm -e A=b --init nginx:alpine': '',
    'docker run: drop --rm': 'docker run -e A=b --init nginx:alpine',
    'docker run: drop -e A=b': 'docker run --rm --init nginx:alpine',
    'docker run: A=b -> A=b-other': 'docker run --rm -e A=b-other --init nginx:alpine',
    'docker run: drop --init': 'docker run --rm -e A=b nginx:alpine',
    'docker run: nginx:alpine -> nginx': 'docker run --rm -e A=b --init nginx',
  });
});

test('ports are turned round, changed on each side, and bound to this machine', () => {
  expect(typed('docker run -p 8888:80/tcp nginx')).toMatchObject({
    'docker run: drop -p 8888:80/tcp': 'docker run nginx',
    'docker run: swap 8888:80/tcp': 'docker run -p 80:8888/tcp nginx',
    'docker run: 8888:80/tcp -> 8889:80/tcp': 'docker run -p 8889:80/tcp nginx',
    'docker run: 8888:80/tcp -> 8888:81/tcp': 'docker run -p 8888:81/tcp nginx',
    'docker run: only for 127.0.0.1: 8888:80/tcp': 'docker run -p 127.0.0.1:8888:80/tcp nginx',
  });
  expect(Object.keys(typed('docker run --publish=80:80 nginx'))).not.toContain('docker run: swap 80:80');
});

test('a bind mount becomes a volume, and the other way round; source, target and options are others', () => {
  expect(typed('docker run -v "$PWD/a.html:/b/a.html:ro" nginx')).toMatchObject({
    'docker run: drop -v "$PWD/a.html:/b/a.html:ro"': 'docker run nginx',
    'docker run: $PWD/a.html:/b/a.html:ro -> $PWD/a.html-other:/b/a.html:ro':
      'docker run -v "$PWD/a.html-other:/b/a.html:ro" nginx',
    'docker run: $PWD/a.html:/b/a.html:ro -> $PWD/a.html:/b/a.html-other:ro':
      'docker run -v "$PWD/a.html:/b/a.html-other:ro" nginx',
    'docker run: volume instead of bind: $PWD/a.html:/b/a.html:ro': 'docker run -v "a.html:/b/a.html:ro" nginx',
    'docker run: drop :ro of $PWD/a.html:/b/a.html:ro': 'docker run -v "$PWD/a.html:/b/a.html" nginx',
  });
  expect(typed('docker run -v data:/d nginx')).toMatchObject({
    'docker run: bind instead of volume: data:/d': 'docker run -v $PWD/data:/d nginx',
  });
  expect(typed('docker run --mount type=bind,src=/a,dst=/b,readonly nginx')).toMatchObject({
    'docker run: type=bind -> volume': 'docker run --mount type=volume,src=/a,dst=/b,readonly nginx',
    'docker run: drop src=/a': 'docker run --mount type=bind,dst=/b,readonly nginx',
    'docker run: dst=/b -> /b-other': 'docker run --mount type=bind,src=/a,dst=/b-other,readonly nginx',
    'docker run: drop readonly': 'docker run --mount type=bind,src=/a,dst=/b nginx',
  });
});

test('who forgets -d ends with Ctrl-C; options that are written together are told apart', () => {
  expect(typed('docker run -d nginx')).toMatchObject({
    'docker run: drop -d': 'timeout --foreground --signal=INT --kill-after=15 3 docker run nginx',
  });
  expect(typed('docker run -dt nginx')).toMatchObject({
    'docker run: drop -d of -dt': 'timeout --foreground --signal=INT --kill-after=15 3 docker run -t nginx',
    'docker run: drop -t of -dt': 'docker run -d nginx',
  });
  expect(typed('docker compose -f a.yml up -d')).toEqual({
    'drop docker compose -f a.yml up -d': '',
    'docker compose up: drop -f a.yml': 'docker compose up -d',
    'docker compose up: a.yml -> a.yml-other': 'docker compose -f a.yml-other up -d',
    'docker compose up: drop -d': 'timeout --foreground --signal=INT --kill-after=15 3 docker compose -f a.yml up',
  });
});

test('what stands behind the image belongs to the container', () => {
  expect(typed('docker run --name a busybox echo -d 1:2')).toEqual({
    'drop docker run --name a busybox echo -d 1:2': '',
    'docker run: drop --name a': 'docker run busybox echo -d 1:2',
    'docker run: a -> a-other': 'docker run --name a-other busybox echo -d 1:2',
    'docker run: busybox -> busybox:other': 'docker run --name a busybox:other echo -d 1:2',
    'docker run: drop echo -d 1:2': 'timeout --foreground --signal=INT --kill-after=15 3 docker run --name a busybox',
    'docker run: 1:2 -> 2:2': 'docker run --name a busybox echo -d 2:2',
  });
});

test('-t names an image for build, and takes no value for run; the folder is another', () => {
  expect(typed('docker build -t app .')).toEqual({
    'drop docker build -t app .': '',
    'docker build: drop -t app': 'docker build .',
    'docker build: app -> app:other': 'docker build -t app:other .',
    'docker build: app -> app-other': 'docker build -t app-other .',
    'docker build: . -> ./other': 'docker build -t app ./other',
  });
  expect(Object.keys(typed('docker run -t app'))).toContain('docker run: drop -t');
});

test('commands in chains and pipes, and files that are written to, are seen; comments are not', () => {
  const script = '# docker pull a\ndocker pull b && docker logs c | grep d > e.txt';
  expect(typed(script)).toEqual({
    'drop docker pull b && docker logs c | grep d > e.txt': '',
    'docker pull: b -> b:other': 'docker pull b:other && docker logs c | grep d > e.txt',
    'docker logs: c -> c-other': 'docker pull b && docker logs c-other | grep d > e.txt',
    'e.txt -> e.txt-other': 'docker pull b && docker logs c | grep d > e.txt-other',
  });
});

test('a file that the script writes is read as what it is, and lines are counted in the script', () => {
  const script = "docker pull a\ncat > Dockerfile <<'END'\nFROM a\nCOPY b .\nEND\ndocker build -t c .\n";
  const byName = new Map(mutantsOf(script).map((one) => [one.name, one]));
  expect(byName.get('Dockerfile: drop COPY b .')).toMatchObject({ line: 4, before: ['COPY b .'], after: [] });
  expect(byName.get("solution.sh: drop cat > Dockerfile <<'END'")?.script).toBe('docker pull a\ndocker build -t c .\n');
});

test('each variant differs from the solution and from all others, in its name as well; twice comes out the same', () => {
  const script = 'docker run -d -p 80:80 a\ndocker run -d -p 80:80 a\n';
  const mutants = mutantsOf(script);
  expect(new Set([script, ...mutants.map((one) => one.script)]).size).toBe(mutants.length + 1);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  expect(mutants.map(({ name }) => name)).toContain('solution.sh: docker run: drop -d (2)');
  expect(mutantsOf(script)).toEqual(mutants);
});

test('a script that no shell would take is refused', () => {
  expect(() => mutantsOf('docker run "nginx\n')).toThrow('solution.sh');
});

test('what a variant may leave is told: names that the solution does not have', () => {
  const leaves = new Map(mutantsOf('docker run --name a -v b:/c d:e\n').map((one) => [one.name, one.leaves]));
  expect(leaves.get('solution.sh: docker run: a -> a-other')).toEqual(['a-other']);
  expect(leaves.get('solution.sh: docker run: b:/c -> b-other:/c')).toEqual(['b-other']);
  expect(leaves.get('solution.sh: docker run: d:e -> d')).toEqual(['d']);
});

const DOCKERFILE = `FROM golang:alpine AS build
ENV A=b
WORKDIR /src
RUN CGO_ENABLED=0 go build \\
  -o hello

FROM busybox
COPY --from=build /src/hello /hello
EXPOSE 8080
CMD ["/hello", "-v"]
`;

test('a Dockerfile: instructions, stages, bases, paths, values, the shell in between', () => {
  const changes = new Map(
    dockerfileChanges(DOCKERFILE).map((one) => [one.what, lineDiff(DOCKERFILE, apply(DOCKERFILE, one))]),
  );
  expect([...changes.keys()]).toEqual([
    'drop the stage FROM golang:alpine AS build',
    'drop the stage FROM busybox',
    'drop FROM golang:alpine AS build',
    'FROM: golang:alpine -> golang',
    'FROM: golang:alpine -> busybox',
    'drop AS of FROM golang:alpine AS build',
    'drop ENV A=b',
    'ENV: A=b -> A=b-other',
    'drop WORKDIR /src',
    'WORKDIR: /src -> /src-other',
    'drop RUN CGO_ENABLED=0 go build \\',
    'drop CGO_ENABLED=0 of RUN',
    'drop FROM busybox',
    'FROM: busybox -> busybox:other',
    'FROM: busybox -> golang:alpine',
    'drop COPY --from=build /src/hello /hello',
    'drop --from=build of COPY',
    'COPY: /src/hello -> /src/hello-other',
    'COPY: /hello -> /hello-other',
    'drop EXPOSE 8080',
    'EXPOSE: 8080 -> 8081',
    'drop CMD ["/hello", "-v"]',
    'CMD through a shell',
    'CMD: /hello -> /hello-other',
    'CMD: -v -> -v-other',
  ]);
  const after = (what: string) => changes.get(what)?.after;
  expect(changes.get('drop the stage FROM busybox')).toMatchObject({ line: 7, after: [] });
  expect(after('drop AS of FROM golang:alpine AS build')).toEqual(['FROM golang:alpine']);
  expect(changes.get('drop RUN CGO_ENABLED=0 go build \\')?.before).toHaveLength(2);
  expect(after('drop CGO_ENABLED=0 of RUN')).toEqual(['RUN go build \\']);
  expect(after('drop --from=build of COPY')).toEqual(['COPY /src/hello /hello']);
  expect(after('CMD through a shell')).toEqual(['CMD /hello -v']);
  expect(after('CMD: -v -> -v-other')).toEqual(['CMD ["/hello", "-v-other"]']);
});

const COMPOSE = `services:
  web:
    build: ./web
    ports:
      - "8888:8080"
    environment:
      - DB=db
    depends_on:
      - db
  db:
    image: mysql
    volumes:
      - data:/var/lib/mysql
      - ./init:/init
volumes:
  data:
`;

test('a compose file: services, keys, entries, names, values', () => {
  const changes = new Map(composeChanges(COMPOSE).map((one) => [one.what, lineDiff(COMPOSE, apply(COMPOSE, one))]));
  expect([...changes.keys()]).toEqual([
    'drop services.web',
    'services: web -> web-other',
    'drop services.web.build',
    'services.web.build: ./web -> ./web-other',
    'drop services.web.ports',
    'services.web.ports: swap 8888:8080',
    'services.web.ports: 8888:8080 -> 8889:8080',
    'services.web.ports: 8888:8080 -> 8888:8081',
    'services.web.ports: only for 127.0.0.1: 8888:8080',
    'drop services.web.environment',
    'services.web.environment: DB=db -> DB=db-other',
    'drop services.web.depends_on',
    'drop services.db',
    'services: db -> db-other',
    'drop services.db.image',
    'services.db.image: mysql -> mysql:other',
    'drop services.db.volumes',
    'drop services.db.volumes: data:/var/lib/mysql',
    'services.db.volumes: data:/var/lib/mysql -> data-other:/var/lib/mysql',
    'services.db.volumes: data:/var/lib/mysql -> data:/var/lib/mysql-other',
    'services.db.volumes: bind instead of volume: data:/var/lib/mysql',
    'drop services.db.volumes: ./init:/init',
    'services.db.volumes: ./init:/init -> ./init-other:/init',
    'services.db.volumes: ./init:/init -> ./init:/init-other',
    'services.db.volumes: volume instead of bind: ./init:/init',
    'drop volumes',
    'volumes: data -> data-other',
  ]);
  expect(changes.get('drop services.web')).toMatchObject({ line: 2, after: [] });
  expect(changes.get('drop services.web')?.before).toHaveLength(8);
  expect(changes.get('drop services.db.volumes: ./init:/init')?.before).toEqual(['      - ./init:/init']);
  expect(changes.get('services.web.ports: swap 8888:8080')?.after).toEqual(['      - "8080:8888"']);
  expect(changes.get('drop volumes')).toMatchObject({ before: ['volumes:', '  data:'], after: [] });
});

test('what is written on one line in a compose file is changed, and not torn apart', () => {
  const text = 'services: { web: { image: nginx, ports: ["8888:80"] } }\n';
  const variants = composeChanges(text).map((one) => apply(text, one));
  expect(variants).toContain('services: { web: { image: nginx:other, ports: ["8888:80"] } }\n');
  expect(variants).toContain('services: { web: { image: nginx, ports: ["80:8888"] } }\n');
});

test('another file: lines, and what a person reads in them', () => {
  const text = '<!DOCTYPE html>\n\n<h1>Hello World</h1>\n';
  expect(textChanges(text).map((one) => apply(text, one))).toEqual([
    '\n<h1>Hello World</h1>\n',
    '<!DOCTYPE html-other>\n\n<h1>Hello World</h1>\n',
    '<!DOCTYPE html>\n\n',
    '<!DOCTYPE html>\n\n<h1>Hello World-other</h1>\n',
  ]);
});

test('a sample is the same for a seed, in the order of all, and another for another seed', () => {
  const all = Array.from({ length: 30 }, (_, at) => ({ name: `m${at}` }));
  const names = (seed: string) => sample(all, 5, seed).map(({ name }) => name);
  expect(names('a')).toHaveLength(5);
  expect(names('a')).toEqual(names('a'));
  expect(names('a')).not.toEqual(names('b'));
  expect(sample(all, 99)).toEqual(all);
});
