import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf, readDocument } from '../../../src/verify/document.js';
import { type Proof, proofOf, verdictOf } from '../../../src/verify/proof.js';
import { combined } from '../../../src/verify/repeat.js';
import { stepOf } from '../../../src/verify/result.js';
import { root } from '../project/sources.ts';
import { broken, engine, facts, failing, held, proof } from './proofs.js';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dojo-documents-'));
  file = join(folder, 'report.json');
});
afterAll(() => rm(folder, { recursive: true }));

const written = async (document: unknown): Promise<Proof> => {
  await writeFile(file, typeof document === 'string' ? document : JSON.stringify(document));
  return readDocument(file);
};

const well = { ...broken('layers'), steps: [{ ...held('layers').steps[0], phase: 'solution' as const }] } as const;
const MUTANT = {
  ...stepOf('mutant', 'solution.sh: drop -d', 'it passes', 1),
  mutant: { verdict: 'survived', by: [], line: 3, before: ['docker run -d x'], after: ['docker run x'] },
} as const;
const NAMED = proof(
  [
    engine('docker:28-dind', [held('nginx-run'), { ...broken('tmpfs'), unsupported: 'no tmpfs' }], {
      engine: { ...facts, lab: true, imageStore: 'containerd', hostNetwork: 'virtual' },
      skipped: [{ exercise: 'host-network', reason: 'it needs a lab' }],
    }),
    engine('docker:29-dind', [
      combined(
        [broken('layers'), { ...well, holds: true, steps: [held('layers').steps[0] as never] }],
        () => 'now and then',
      ),
      failing('nginx-run', MUTANT),
    ]),
    {
      name: 'docker:1-dind',
      status: 'unavailable',
      message: 'no such image',
      durationMs: 1,
      exercises: [],
      skipped: [],
    },
  ],
  {
    shard: { index: 2, of: 4 },
    drift: [
      {
        exercise: 'nginx-run',
        phase: 'solution',
        check: 'port-published',
        holds: { engine: 'docker:28-dind', verdict: 'passed' },
        broken: { engine: 'docker:29-dind', verdict: 'failed: port-random' },
        facts: [{ fact: 'container web .published[80].host', holds: '8888', broken: undefined }],
      },
    ],
  },
);
const CURRENT = proofOf([engine('Docker Engine', [held('nginx-run')])], { durationMs: 5, named: false });
const INTERRUPTED = proofOf(
  [engine('Docker Engine', [held('nginx-run')], { status: 'unavailable', message: 'interrupted' })],
  { durationMs: 5, named: false },
);

describe('the document of a proof', () => {
  test.each([
    ['of named engines', NAMED],
    ['of the engine that docker speaks to', CURRENT],
    ['of a run that was interrupted', INTERRUPTED],
  ])('%s keeps to the schema, and is read back as it was', async (_, one) => {
    const validate = new Ajv2020({ validateFormats: false }).compile(
      JSON.parse(await readFile(join(root, 'docs/schema/verify.json'), 'utf8')),
    );
    const document = JSON.parse(JSON.stringify(documentOf(one)));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(documentOf(await written(document))))).toEqual(document);
  });

  test('beside others the engine that docker speaks to is called what it is', async () => {
    expect((await written(documentOf(CURRENT))).engines[0]?.name).toBe('Docker Engine 28.5.2');
  });

  test('a run that was interrupted is no proof, also where all that it came to holds', async () => {
    expect(verdictOf(await written(documentOf(INTERRUPTED)))).toBe('unavailable');
  });

  test('what the checks were told is not published', () => {
    const looked = [{ check: 'runs', verdict: 'passed', facts: [] }];
    const result = failing('nginx-run', { ...stepOf('solution', undefined, 'x', 1), looked });
    expect(JSON.stringify(documentOf(proof([engine('a', [result])])))).not.toContain('looked');
  });
});

describe('a file that is no such document', () => {
  const document = (): Record<string, unknown> => JSON.parse(JSON.stringify(documentOf(NAMED)));
  const changed = (change: (copy: never) => void) => {
    const copy = document();
    change(copy as never);
    return copy;
  };

  test.each<[string, unknown, string, string]>([
    ['cut off', JSON.stringify(documentOf(NAMED)).slice(0, 400), 'report-foreign', 'JSON'],
    ['empty', '', 'report-foreign', 'JSON'],
    ['no object', 'null', 'report-foreign', 'schema'],
    ['a list', '[]', 'report-foreign', 'schema'],
    ['of another command', { schema: 1, chapters: [] }, 'report-foreign', 'status'],
    ['an error', { schema: 1, status: 'error', error: {} }, 'report-foreign', 'status'],
    ['newer', { schema: 2, engines: 'who knows' }, 'report-newer', ''],
    [
      'with another type',
      changed((copy: { engines: { status: unknown }[] }) => {
        for (const one of copy.engines) one.status = 7;
      }),
      'report-foreign',
      'engines.0.status',
    ],
    [
      'with an exercise that leaves its folder',
      changed((copy: { engines: { exercises: { exercise: string }[] }[] }) => {
        for (const { exercises } of copy.engines) for (const one of exercises) one.exercise = '../../etc';
      }),
      'report-foreign',
      'engines.0.exercises.0.exercise',
    ],
    [
      'with a part that is none',
      changed((copy: { shard: string }) => {
        copy.shard = '5/4';
      }),
      'report-foreign',
      'shard',
    ],
  ])('%s, is refused by one fault', async (_, content, code, message) => {
    const fault = await written(content).catch((error) => error);
    expect(fault).toMatchObject({ blame: 'usage', code, facts: { file } });
    expect(fault.facts.message ?? '').toContain(message);
  });

  test('not there', async () => {
    await expect(readDocument(join(folder, 'nowhere.json'))).rejects.toMatchObject({
      blame: 'usage',
      code: 'report-missing',
    });
    await expect(readDocument(folder)).rejects.toMatchObject({ code: 'report-missing' });
  });

  test('what somebody wrote into it reaches no terminal', async () => {
    const hostile = failing('nginx-run', {
      ...stepOf('mistake', 'x', '-', 1),
      name: 'a\u001b[2Jb',
      message: '\u202e\u0007DB_PASSWORD=hunter2',
    });
    const [one] = (await written(documentOf(proof([engine('docker\u001b]0;x\u0007', [hostile])])))).engines;
    expect(one?.name).toBe('docker');
    expect(one?.exercises[0]?.steps[0]).toMatchObject({ name: 'ab', message: 'DB_PASSWORD=••••' });
  });
});
