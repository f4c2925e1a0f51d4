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

/** Serves on the port of the exercise. */
async function serve(script: string): Promise<void> {
  const file = join(desk.folder, 'serve.sh');
  // the request is read first: a connection that is closed over unread bytes is reset
  await writeFile(file, `#!/bin/sh\nread -r line\n${script}\n`);
  await chmod(file, 0o755);
  const started = await desk.shell(
    `docker rm -f ${NAME}; docker run -d --name ${NAME} -p 8888:80 -v '${file}:/serve.sh:ro' busybox nc -ll -p 80 -e /serve.sh`,
  );
  expect(started.exitCode).toBe(0);
}

test.each(SERVERS)(
  'a server that %s: a finding, in time, and nothing of it on the terminal',
  async (_name, script, code) => {
    await serve(script);
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

test('a server that redirects to where nobody listens: the finding names that address, and its evidence prints it', async () => {
  const at = 'http://localhost:1/gone';
  await serve(`printf 'HTTP/1.1 302 Found\\r\\nLocation: ${at}\\r\\nContent-Length: 0\\r\\n\\r\\n'`);
  const checked = await desk.dojo(['check', 'nginx-run', '--json']);
  const { checks } = JSON.parse(checked.stdout) as { checks: { id: string; finding?: object }[] };
  const { finding } = checks.find(({ id }) => id === 'page-served') ?? {};
  expect(finding).toMatchObject({ code: 'http-refused', found: expect.stringContaining(at) });

  const explained = await desk.dojo(['explain', 'nginx-run', 'page-served', '--json']);
  const [{ evidence }] = JSON.parse(explained.stdout).checks as [{ evidence: { command: string; value: string } }];
  expect(evidence.value).toBe(at);
  expect((await desk.shell(evidence.command)).stdout).toBe(at);
});
