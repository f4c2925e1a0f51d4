import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXERCISE_ID } from '../../src/course/id.js';
import { nearest } from '../../src/course/nearest.js';
import { parseCourse } from '../../src/course/parse.js';
import { parseCompose } from '../../src/diagnosis/compose.js';
import { firstWrongLine, wrongBase } from '../../src/diagnosis/dockerfile.js';
import { endpoints } from '../../src/docker/endpoint.js';
import { isId, isName, isReference } from '../../src/docker/names.js';
import { familiarName, sameImage } from '../../src/docker/reference.js';
import { lastBytes, printedLines } from '../../src/docker/stream.js';
import { digestsIn, entryInImage, firstEntry } from '../../src/docker/tar.js';
import { answered } from '../../src/http/answer.js';
import { get } from '../../src/http/get.js';
import { readableText } from '../../src/http/text.js';
import { plain, shown } from '../../src/report/safe.js';
import { chooseStyle } from '../../src/report/style.js';
import { stateFolder } from '../../src/session/folder.js';
import { recallProgress } from '../../src/session/progress.js';
import { recallRecord } from '../../src/session/record.js';
import { chooseLang } from '../../src/words/lang.js';
import { bound } from '../bounds.js';
import { count } from './figures.js';
import { spoiled, spoils } from './spoiled.js';

/*
 * All that dojo reads as text, made of pieces of what it should be and of what nobody would write. Whatever comes is an answer or a
 * plain error with one message, within a moment.
 */

const warnings: string[] = [];
const note = (warning: Error) => warnings.push(String(warning));
beforeAll(() => void process.on('warning', note));
afterAll(() => {
  process.off('warning', note);
  // they would go to the terminal with whatever the text holds
  expect(warnings).toEqual([]);
});

const runs = { numRuns: bound(400, 20_000), seed: 20_261, endOnFailure: true };
/** One text, however odd, in milliseconds, on a machine that does other things as well. */
const MOMENT = 3_000;

const ODD = [
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\r\n',
  '\t',
  '💥',
  '__proto__',
  '$(touch canary)',
  '`',
  "'",
  '"',
];

/** Texts of the pieces of a language, in any order, some of them many times. */
function textOf(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD, ' ', '\n') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  );
  const once = piece.map((text) => text);
  const often = fc.tuple(piece, fc.constantFrom(2, 50, 5_000)).map(([text, times]) => text.repeat(times));
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: once }, { weight: 1, arbitrary: often }), { maxLength: 40 })
    .map((all) => all.join(''));
}

async function each<T>(part: string, inputs: fc.Arbitrary<T>, read: (input: T) => unknown): Promise<void> {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      count('inputs', 1, part);
      const begun = performance.now();
      await read(input);
      expect(performance.now() - begun).toBeLessThan(MOMENT);
    }),
    runs,
  );
}

/** An error is one that says something, and of a kind that is expected. */
async function orSays(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(RangeError);
    expect((error as Error).message).not.toBe('');
  }
}

const dockerfile = textOf(
  'FROM ',
  'alpine',
  ' AS ',
  'build',
  'RUN ',
  'ARG ',
  '$X',
  '${X',
  '\\\n',
  '<<EOF\n',
  'EOF',
  '# escape=`\n',
  'COPY --from=',
  '["a"',
  '\n',
);
const yaml = textOf(
  'services:',
  '\n  ',
  'db:',
  ' ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '<<: ',
  '"',
  "'",
  'image: x',
  'volumes:',
  '|\n',
  '? ',
  '!!binary ',
  '\n',
  'depends_on:',
  'environment:',
  'build:',
);
const page = textOf(
  '<title>',
  '</title>',
  '<html>',
  '<!--',
  '-->',
  '<script>',
  '&amp;',
  '&#x1b;',
  '<![CDATA[',
  'text',
  '<p ',
  'a="',
  '>',
);
const words = textOf(
  'nginx',
  'alpine',
  ':',
  '/',
  '@sha256:',
  'localhost:5000/',
  'password=',
  'token: ',
  '://u:p@',
  'authorization: bearer ',
  '..',
  '%2f',
  '-',
  'A',
);

describe('a text', { timeout: 1_800_000 }, () => {
  test('Dockerfile', () =>
    each('files', dockerfile, (text) => {
      firstWrongLine(text);
      wrongBase(text, 'alpine', []);
    }));
  test('compose file', () =>
    each('files', yaml, (text) => expect(parseCompose('compose.yaml', text)).toBeTypeOf('object')));
  test('course', () => each('files', yaml, (text) => orSays(() => parseCourse(text))));
  test('page', () =>
    each('pages', page, async (text) => {
      await answered(200, text);
      readableText(text);
    }));
  test('log', () =>
    each('logs', fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      printedLines(Buffer.from(bytes));
      expect((await lastBytes(Readable.from([Buffer.from(bytes)]), 100)).length).toBeLessThanOrEqual(100);
    }));
  test('archive', () =>
    each('archives', fc.tuple(fc.uint8Array({ maxLength: 2_000 }), fc.boolean()), async ([bytes, gzip]) => {
      const body = () => Readable.from([Buffer.from(gzip ? [0x1f, 0x8b, 8, ...bytes] : bytes)]);
      for (const read of [firstEntry, digestsIn, (tar: Readable) => entryInImage(tar, '/a')])
        await orSays(() => read(body()));
    }));

  test('name, id and reference: what passes stays one part of a path, and no option', () =>
    each('names', words, async (text) => {
      sameImage(text, 'nginx');
      familiarName(text);
      await nearest(text.slice(0, 200), ['nginx-run', 'volume-mount']);
      const passes = [isName, isId, isReference, (id: string) => EXERCISE_ID.test(id)].some((isValid) => isValid(text));
      if (passes) expect(text).not.toMatch(/^-|\.\.\/|[\s?#%\\$`'"]/);
    }));

  test('output: nothing but text, within its bounds', () =>
    each('outputs', fc.oneof(words, page), (text) => {
      for (const safe of [plain(text), shown(text)]) {
        expect(safe).not.toMatch(/[^\P{C}\n]/u);
        expect(safe.length).toBeLessThan(2_000);
      }
    }));

  test('environment', () => {
    const value = fc.option(
      textOf('en', 'ja_JP', '.UTF-8', 'C', '/', '0', '1', '-1', '1e9', 'unix://', 'tcp://', 'ssh://', 'x', '[::1'),
      { nil: undefined },
    );
    const names = [
      'LANG',
      'LC_ALL',
      'DOJO_LANG',
      'NO_COLOR',
      'FORCE_COLOR',
      'TERM',
      'HOME',
      'XDG_STATE_HOME',
      'XDG_RUNTIME_DIR',
      'DOCKER_HOST',
      'DOCKER_CONTEXT',
      'DOCKER_CONFIG',
      'DOCKER_CERT_PATH',
      'DOCKER_TLS_VERIFY',
    ];
    const environment = fc.record(Object.fromEntries(names.map((name) => [name, value])));
    return each('environments', fc.tuple(environment, fc.integer()), async ([env, columns]) => {
      expect(['en', 'ja']).toContain(chooseLang([], env));
      const style = chooseStyle({ isTerminal: true, columns }, env);
      expect(style.columns).toBeGreaterThanOrEqual(40);
      expect(stateFolder(env)).toMatch(/dojo$/);
      expect((await endpoints(env)).length).toBeGreaterThan(0);
    });
  });
});

describe('what is kept in files', { timeout: 1_800_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dojo-texts-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const progress = {
    version: 1,
    current: 'a',
    exercises: { a: { workspace: '/w', startedAt: 'then', passedAt: 'now', hints: { 'port found': 2 } } },
  };
  const baseline = { containers: ['a'], images: [{ id: 'i', tags: ['t:1'] }], volumes: ['v'], networks: ['n'] };
  const record = { version: 1, engine: 'e', exercise: 'x', workspace: '/w', startedAt: 1.5, baseline, built: ['i'] };

  test('progress that is spoiled is what it should be, or set aside', () =>
    each('state files', spoils, async (all) => {
      await writeFile(join(folder, 'progress.json'), `${JSON.stringify(spoiled(progress, all))}`);
      const { value, setAside } = await recallProgress(folder);
      if (setAside) await rm(setAside);
      for (const one of Object.values(value.exercises)) {
        expect(
          Object.keys(one).filter((key) => !['workspace', 'startedAt', 'passedAt', 'hints'].includes(key)),
        ).toEqual([]);
      }
    }));

  test('a record that is spoiled is of this exercise and this engine, or set aside', () =>
    each('state files', spoils, async (all) => {
      await mkdir(join(folder, 'engines', 'engine-e'), { recursive: true });
      await writeFile(join(folder, 'engines', 'engine-e', 'x.json'), `${JSON.stringify(spoiled(record, all))}`);
      const { value, setAside } = await recallRecord(folder, 'e', 'x');
      if (setAside) await rm(setAside);
      else
        expect(value).toMatchObject({
          version: 1,
          engine: 'e',
          exercise: 'x',
          workspace: expect.stringMatching(/^\//),
        });
    }));

  test("Docker's settings and contexts, spoiled: an address, or one that is not there", async () => {
    const { createHash } = await import('node:crypto');
    const meta = join(folder, 'contexts', 'meta', createHash('sha256').update('lab').digest('hex'));
    await mkdir(meta, { recursive: true });
    const settings = { auths: {}, currentContext: 'lab', credsStore: 'x' };
    const context = { Name: 'lab', Endpoints: { docker: { Host: 'unix:///x.sock', SkipTLSVerify: false } } };
    await each('settings', fc.tuple(spoils, spoils), async ([first, second]) => {
      await writeFile(join(folder, 'config.json'), `${JSON.stringify(spoiled(settings, first))}`);
      await writeFile(join(meta, 'meta.json'), `${JSON.stringify(spoiled(context, second))}`);
      for (const { uri } of await endpoints({ DOCKER_CONFIG: folder })) expect(uri).toBeTypeOf('string');
    });
  });

  test('a pipe in their place is not waited for', async () => {
    const empty = await mkdtemp(join(folder, 'pipe-'));
    spawnSync('mkfifo', [join(empty, 'config.json'), join(empty, 'ca.pem')]);
    const env = { DOCKER_CONFIG: empty, DOCKER_HOST: 'tcp://x:1', DOCKER_TLS_VERIFY: '1' };
    expect(await endpoints(env)).toMatchObject([{ uri: 'tcp://x:1' }]);
    expect((await endpoints({ DOCKER_CONFIG: empty })).length).toBeGreaterThan(0);
  });
});

describe('a server that says anything', { timeout: 1_800_000 }, () => {
  let server: Server;
  let says = '';
  let url: string;
  beforeAll(async () => {
    server = createServer((connection) => {
      connection.on('error', () => {});
      connection.once('data', () => connection.end(says, 'latin1'));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  });
  afterAll(() => server.close());

  const answer = textOf(
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 302 Found\r\n',
    'HTTP/1.1 999 \r\n',
    'Content-Length: 5\r\n',
    'Content-Length: -1\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Location: /\r\n',
    'Location: http://127.0.0.1:1/\r\n',
    'Location: https://127.0.0.1:1/\r\n',
    'Location: javascript:x\r\n',
    'Location: //\r\n',
    '\r\n',
    '5\r\nhello\r\n',
    '0\r\n\r\n',
    '<title>x</title>',
    'Content-Type: text/html; charset=x\r\n',
  );

  test('is an answer, or one of the ways to go wrong', () =>
    each('pages', answer, async (text) => {
      says = text;
      const { kind } = await get(url, 2);
      expect(['answer', 'redirects', 'refused', 'reset', 'timeout']).toContain(kind);
    }));
});
