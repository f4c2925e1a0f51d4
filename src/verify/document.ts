import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { EXERCISE_ID } from '../course/id.js';
import { Fault } from '../fault.js';
import { plain, shown } from '../report/safe.js';
import { type Proof, resultsOf } from './proof.js';
import { killRate, labelOf, published } from './result.js';
import { nameShard, readShard } from './shard.js';

/** A new field does not change it. */
const SCHEMA = 1;

/** A proof as `--json` prints it and `--report` keeps it. @see docs/schema/verify.json */
export function documentOf(proof: Proof): object {
  const { status, durationMs, shard, named, engines, drift } = proof;
  const mutants = killRate(resultsOf(proof));
  const head = { schema: SCHEMA, status, durationMs, ...(shard && { shard: nameShard(shard) }) };
  const told = engines.map((engine) => ({ ...engine, exercises: engine.exercises.map(published) }));
  if (named) return { ...head, ...(mutants && { mutants }), engines: told, drift };
  const [{ engine, message, exercises, skipped } = { engine: undefined, exercises: [], skipped: [] }] = told;
  const one = { engine, ...(message !== undefined && { message }), ...(mutants && { mutants }), exercises };
  return { ...head, ...one, ...(skipped.length > 0 && { skipped }) };
}

/** Whoever wrote the file: what it says is printed. */
const name = v.pipe(v.string(), v.transform(plain));
const text = v.pipe(v.string(), v.transform(shown));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const exercise = v.pipe(v.string(), v.regex(EXERCISE_ID));
const phase = v.picklist(['untouched', 'solution', 'again', 'alternative', 'mistake', 'mutant', 'left']);
const side = v.object({ engine: name, verdict: text });

const engineSchema = v.object({
  id: v.string(),
  name: v.picklist(['Docker Engine', 'Docker Desktop', 'Podman']),
  version: name,
  apiVersion: name,
  endpoint: name,
  host: name,
  lab: v.exactOptional(v.literal(true)),
  hostNetwork: v.exactOptional(v.picklist(['virtual', 'rootless'])),
  imageStore: v.exactOptional(v.literal('containerd')),
});

const mutantSchema = v.object({
  verdict: v.picklist(['refused', 'survived', 'error']),
  by: v.array(text),
  because: v.exactOptional(text),
  line: count,
  before: v.array(text),
  after: v.array(text),
});

const stepSchema = v.object({
  phase,
  name: v.exactOptional(name),
  holds: v.boolean(),
  message: v.exactOptional(text),
  durationMs: count,
  mutant: v.exactOptional(mutantSchema),
  flaky: v.exactOptional(v.object({ held: count, runs: count })),
});

const resultSchema = v.object({
  exercise,
  holds: v.boolean(),
  durationMs: count,
  steps: v.array(stepSchema),
  unsupported: v.exactOptional(text),
  runs: v.exactOptional(count),
  flaky: v.exactOptional(v.literal(true)),
});

const skippedSchema = v.array(v.object({ exercise, reason: text }));

const difference = v.pipe(
  v.object({ fact: text, holds: v.exactOptional(text), broken: v.exactOptional(text) }),
  v.transform(({ fact, holds, broken }) => ({ fact, holds, broken })),
);

const driftSchema = v.object({
  exercise,
  phase,
  name: v.exactOptional(name),
  check: name,
  holds: side,
  broken: side,
  facts: v.array(difference),
});

const headSchema = {
  schema: v.literal(SCHEMA),
  status: v.picklist(['passed', 'failed']),
  durationMs: count,
  shard: v.exactOptional(v.pipe(v.string(), v.transform(readShard), v.object({ index: count, of: count }))),
};

const namedSchema = v.object({
  ...headSchema,
  engines: v.array(
    v.object({
      name,
      status: v.picklist(['passed', 'failed', 'unavailable']),
      message: v.exactOptional(text),
      engine: v.exactOptional(engineSchema),
      durationMs: count,
      exercises: v.array(resultSchema),
      skipped: skippedSchema,
    }),
  ),
  drift: v.array(driftSchema),
});

const currentSchema = v.object({
  ...headSchema,
  engine: engineSchema,
  message: v.exactOptional(text),
  exercises: v.array(resultSchema),
  skipped: v.optional(skippedSchema, []),
});

/** Reads what `--report` or `--json` has written. @throws Fault `report-missing`, `report-newer`, `report-foreign` */
export async function readDocument(file: string): Promise<Proof> {
  const written = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Fault('usage', 'report-missing', { file, message: error.message });
  });
  const document = parsed(written, file);
  if (typeof document?.schema === 'number' && document.schema > SCHEMA)
    throw new Fault('usage', 'report-newer', { file });
  return 'engines' in (document ?? {}) ? ofNamed(document, file) : ofCurrent(document, file);
}

function ofNamed(document: unknown, file: string): Proof {
  const { status, durationMs, shard, engines, drift } = valid(namedSchema, document, file);
  return { status, durationMs, named: true, ...(shard && { shard }), engines, drift };
}

/** Beside others it is called what it is. What was interrupted has a message. */
function ofCurrent(document: unknown, file: string): Proof {
  const { status, durationMs, shard, ...one } = valid(currentSchema, document, file);
  const engine = {
    name: labelOf(one.engine),
    status: one.message === undefined ? status : 'unavailable',
    durationMs,
    ...one,
  } as const;
  return { status, durationMs, named: false, ...(shard && { shard }), engines: [engine], drift: [] };
}

function parsed(written: string, file: string): { readonly schema?: unknown } | undefined {
  try {
    return Object(JSON.parse(written));
  } catch (error) {
    throw foreign(file, (error as Error).message.split('\n')[0] ?? '');
  }
}

function valid<S extends v.GenericSchema>(schema: S, document: unknown, file: string): v.InferOutput<S> {
  const { success, output, issues } = v.safeParse(schema, document);
  if (success) return output;
  const [issue] = issues;
  throw foreign(file, [v.getDotPath(issue), issue.message].filter(Boolean).join(': '));
}

const foreign = (file: string, message: string): Fault =>
  new Fault('usage', 'report-foreign', { file, message: shown(message) });
