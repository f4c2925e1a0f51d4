import { HIDDEN, isSecret, masked } from '../report/safe.js';
import type { Fact, Looked } from './notes.js';
import type { EngineResult, Phase, Step } from './result.js';

/*
 * Where the same question holds on one engine and not on another: which facts differ that the checks have judged. What differs
 * everywhere, as ids, times, addresses and sizes do, is taken out.
 */

/** A check that says one thing on an engine where its question holds, and another one where it does not. */
export interface Drift {
  readonly exercise: string;
  readonly phase: Phase;
  /** Of the alternative or the mistake. */
  readonly name?: string;
  readonly check: string;
  readonly holds: Side;
  readonly broken: Side;
  readonly facts: readonly Difference[];
}

interface Side {
  readonly engine: string;
  /** `passed`, `failed: port-swapped`, … */
  readonly verdict: string;
}

export interface Difference {
  /** Question and field: `container nginx-alpine .published[80].host`. */
  readonly fact: string;
  /** The value where it holds; undefined where there is no such field. */
  readonly holds: string | undefined;
  readonly broken: string | undefined;
}

/** Compares what the same steps saw on several engines. */
export function driftsOf(engines: readonly EngineResult[]): readonly Drift[] {
  const seen = engines.flatMap(({ name, exercises }) =>
    exercises.flatMap(({ exercise, steps }) => steps.map((step) => ({ engine: name, exercise, step }))),
  );
  const key = ({ exercise, step }: Seen) => JSON.stringify([exercise, step.phase, step.name]);
  const groups = new Map<string, Seen[]>();
  for (const one of seen) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const right = group.filter(({ step }) => step.holds);
    return group.filter(({ step }) => !step.holds).flatMap((wrong) => compared(wrong, right));
  });
}

interface Seen {
  readonly engine: string;
  readonly exercise: string;
  readonly step: Step;
}

function compared(wrong: Seen, right: readonly Seen[]): readonly Drift[] {
  const [first] = right;
  if (!first) return [];
  const { exercise, step } = wrong;
  return (step.looked ?? []).flatMap((looked) => {
    const others = right.flatMap((one) => find(one, looked) ?? []);
    const [other] = others;
    if (!other || other.verdict === looked.verdict || looked.verdict === 'blocked') return [];
    return {
      exercise,
      phase: step.phase,
      ...(step.name && { name: step.name }),
      check: looked.check,
      holds: { engine: first.engine, verdict: other.verdict },
      broken: { engine: wrong.engine, verdict: looked.verdict },
      facts: differences(others, looked),
    };
  });
}

const find = ({ step }: Seen, { check }: Looked): Looked | undefined =>
  step.looked?.find((looked) => looked.check === check);

/** What also differs between engines on which it holds explains nothing, unless there is nothing else. */
function differences([first, ...others]: readonly Looked[], wrong: Looked): readonly Difference[] {
  const [holds, broken] = [fieldsOf(first?.facts ?? []), fieldsOf(wrong.facts)];
  const rest = others.map(({ facts }) => fieldsOf(facts));
  const fields = [...new Set([...holds.keys(), ...broken.keys()])];
  const all = fields.filter((field) => holds.get(field) !== broken.get(field));
  const telling = all.filter((field) => rest.every((one) => one.get(field) === holds.get(field)));
  const chosen = telling.length > 0 ? telling : all;
  return chosen.map((fact) => ({ fact, holds: holds.get(fact), broken: broken.get(fact) }));
}

/** Each field of each answer by its place. */
export function fieldsOf(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { question, answer } of facts) {
    const asked = normal(nameless(question, answer));
    for (const [path, value] of flat(answer, '')) fields.set(`${asked} ${path}`.trim(), value);
  }
  return fields;
}

/** A container is asked for by its id, and told by its name. */
function nameless(question: string, answer: unknown): string {
  const { name } = (answer ?? {}) as { name?: unknown };
  return typeof name === 'string' ? question.replace(/\b[0-9a-f]{64}\b/, name) : question;
}

/** Differ everywhere: who and when, how large, and where on the network. */
const PASSING =
  /^(id|imageId|networkId|created|createdAt|startedAt|finishedAt|taggedAt|bornAt|time|size|address|source|digests|raw)$/i;

function flat(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return flatList(value, path);
  if (typeof value !== 'object' || value === null) return [[path, normal(String(value))]];
  return Object.entries(value).flatMap(([key, one]) => {
    if (PASSING.test(key)) return [];
    return flat(isSecret(key) ? HIDDEN : one, `${path}.${key}`);
  });
}

/** Things by what names them, as their order may differ; what is no thing as one value. */
function flatList(list: readonly unknown[], path: string): readonly (readonly [string, string])[] {
  if (list.every((one) => typeof one !== 'object')) return [[path, normal(JSON.stringify(list))]];
  const counts = new Map<string, number>();
  return list.flatMap((one) => {
    const name = normal(label(one as Readonly<Record<string, unknown>>));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return flat(one, `${path}[${count > 1 ? `${name} ${count}` : name}]`);
  });
}

const LABELS = ['name', 'network', 'destination', 'path', 'tags', 'container', 'createdBy'];

function label(thing: Readonly<Record<string, unknown>>): string {
  if (thing.type && thing.action) return `${thing.type} ${thing.action}`;
  return String(thing[LABELS.find((key) => thing[key] !== undefined) ?? ''] ?? '');
}

/** The first port that an engine takes by itself. */
const FIRST_RANDOM_PORT = 32768;

/** The same wherever and whenever it was asked. */
const normal = (text: string): string =>
  masked(text)
    .replace(/\b(sha256:)?[0-9a-f]{64}\b/g, '<id>')
    .replace(/\b(?=[a-f]*\d)[0-9a-f]{12}\b/g, '<id>')
    .replace(/[^\s"':]*\/dojo-verify-\w+/g, '<folder>')
    .replace(/\b\d{4}[-/]\d\d[-/]\d\d[T ][\d:.]+(Z|[+-]\d\d:?\d\d)?/g, '<time>')
    .replace(/\b\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]+ [+-]\d{4}/g, '<time>')
    .replace(/\b\d{10}\.\d+\b/g, '<time>')
    .replace(/\b(?!127\.|0\.0\.0\.0)\d{1,3}(\.\d{1,3}){3}\b/g, '<address>')
    .replace(/\b\d{5}\b/g, (port) => (Number(port) >= FIRST_RANDOM_PORT ? '<port>' : port))
    .replace(/^[a-z]+_[a-z]+\d?$/, '<made-up name>')
    .replace(/(?<=^\S+ )[a-z]+_[a-z]+\d?$/, '<made-up name>');
