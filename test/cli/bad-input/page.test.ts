import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, newDesk } from './program.js';

const NAME = 'nginx-alpine';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk();
});
afterEach(() => desk.shell(`docker rm -f ${NAME}`));

const HEAD = "printf 'HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n";

/** What a server says to each connection, as a script of the shell. */
const SERVERS: [string, string, RegExp][] = [
  ['never answers', 'sleep 60', /timeout/],
  ['answers without end', `${HEAD}\\r\\n'; yes '<p>more</p>'`, /body-differs/],
  ['sends a header without end', `${HEAD}X: '; yes xxxxxxxxxxxxxxxxxxxx | tr -d '\\n'`, /reset/],
  [
    'redirects for ever',
    "printf 'HTTP/1.1 302 Found\\r\\nLocation: /\\r\\nContent-Length: 0\\r\\n\\r\\n'",
    /redirects/,
  ],
  ['closes at once', 'exit 0', /reset/],
  ['sends garbage', 'head -c 2000 /dev/urandom', /reset|timeout/],
  [
    'sends a gzip bomb',
    `${HEAD}Content-Encoding: gzip\\r\\n\\r\\n'; head -c 50000000 /dev/zero | gzip`,
    /body-differs|reset/,
  ],
  [
    'has a title with escapes',
    `${HEAD}Connection: close\\r\\n\\r\\n<title>\\033]0;owned\\007\\342\\200\\256hi</title>'`,
    /body-differs/,
  ],
];

test.each(SERVERS)(
  'a server that %s: a finding, in time, and nothing of it on the terminal',
  async (_name, script, code) => {
    const file = join(desk.folder, 'serve.sh');
    // the request is read first: a connection that is closed over unread bytes is reset
    await writeFile(file, `#!/bin/sh\nread -r line\n${script}\n`);
    await chmod(file, 0o755);
    const started = await desk.shell(
      `docker rm -f ${NAME}; docker run -d --name ${NAME} -p 8888:80 -v '${file}:/serve.sh:ro' busybox nc -ll -p 80 -e /serve.sh`,
    );
    expect(started.exitCode).toBe(0);
    const ran = await desk.dojo(['check', 'nginx-run', '--json']);
    expect(ran.exitCode).toBe(1);
    const { checks } = JSON.parse(ran.stdout) as {
      checks: { id: string; status: string; finding?: { code: string } }[];
    };
    const page = checks.find(({ id }) => id === 'page-served');
    expect(page?.status).toBe('failed');
    expect(page?.finding?.code).toMatch(code);
    expect(ran.stdout.length).toBeLessThan(20_000);
  },
);
