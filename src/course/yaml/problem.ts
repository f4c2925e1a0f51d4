import { basename } from 'node:path';
import type { BaseIssue } from 'valibot';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { Fault } from '../../fault.js';
import type { At } from '../../words/faults.js';
import { nearest } from '../nearest.js';
import { NAME_TWICE, NAME_UNFIT, NAME_UNKNOWN, NOT_ONE } from './shape.js';

type Issue = BaseIssue<unknown>;

/** The issue to begin with. A key that nobody knows is most likely the one that is missing elsewhere. */
export const firstOf = (issues: readonly Issue[]): Issue => issues.find(isUnknownKey) ?? (issues[0] as Issue);

const isUnknownKey = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never';
const isMissingKey = (issue: Issue): boolean => issue.type === 'strict_object' && issue.received === 'undefined';
const pathOf = ({ path }: Issue): readonly unknown[] => path?.map(({ key }) => key) ?? [];

/** What an issue comes to. */
export async function faultOf(issue: Issue, at: At): Promise<Fault> {
  const { message, expected, received } = issue;
  const key = String(pathOf(issue).at(-1) ?? basename(at.file));
  if (isUnknownKey(issue)) return new Fault('bug', 'yaml-key-unknown', { ...at, key, ...(await choice(key, message)) });
  if (isMissingKey(issue)) return new Fault('bug', 'yaml-key-missing', { ...at, key });
  if (message === NOT_ONE) return new Fault('bug', 'yaml-not-one', { ...at, keys: Object.keys(Object(issue.input)) });
  if (message.startsWith(NAME_UNKNOWN))
    return new Fault('bug', 'yaml-name-unknown', { ...at, name: received, ...(await choice(received, message)) });
  if (message === NAME_TWICE) return new Fault('bug', 'yaml-name-twice', { ...at, name: String(issue.input) });
  if (message === NAME_UNFIT)
    return new Fault('bug', 'yaml-name-unfit', {
      ...at,
      name: String(issue.input),
      wanted: expected ?? '',
      found: received,
    });
  return new Fault('bug', 'yaml-value-wrong', { ...at, key, expected: expected ?? message, found: received });
}

/** @param message its first word says what is wrong, the others are those that there are */
async function choice(typed: string, message: string) {
  const known = message.split(' ').slice(1);
  return { nearest: await nearest(typed, known), known };
}

/** Where an issue begins in the text. What is missing has no place of its own. */
export function offsetOf(issue: Issue, document: Document): number {
  const path = pathOf(issue);
  const node = nodeAt(document, isMissingKey(issue) ? path.slice(0, -1) : path, isUnknownKey(issue));
  return node?.range?.[0] ?? 0;
}

/** The node of a path, as far as it leads; the key's own one for a key. */
function nodeAt(document: Document, path: readonly unknown[], isKey: boolean): Node | null {
  let node = document.contents as Node | null;
  for (const [at, step] of path.entries()) {
    const pair = pairOf(node, document, step);
    const inner = isKey && at === path.length - 1 ? pair?.key : pair?.value;
    if (!isNode(inner)) return node;
    node = inner;
  }
  return node;
}

/** The entry of a mapping or a list, through anchors. */
function pairOf(node: Node | null, document: Document, step: unknown): Pick<Pair, 'key' | 'value'> | undefined {
  const there = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(there)) return { key: undefined, value: there.items[Number(step)] };
  if (!isMap(there)) return undefined;
  return there.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
}
