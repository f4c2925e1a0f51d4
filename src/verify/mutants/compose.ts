import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Change, dropLines, type Other, replacements, type Span } from './change.js';
import { otherAssignment, otherImages, otherMounts, otherName, otherPath, otherPorts, otherText } from './value.js';

/*
 * Wrong turns in a compose file: a service, a key, an entry left out; another name, another value.
 */

/** @example composeChanges('services:\n  db:\n    image: mysql\n') // drop services.db; services.db -> db-other; … */
export function composeChanges(text: string): readonly Change[] {
  const { contents } = parseDocument(text);
  return contents ? below(text, contents, []) : [];
}

/** Keys; `-` for an entry of a list. */
type Path = readonly string[];

const place = (path: Path): string => path.filter((key) => key !== '-').join('.');

function below(text: string, node: Node, path: Path): readonly Change[] {
  if (isMap(node)) return inMap(text, node as YAMLMap<Node, Node | null>, path);
  if (isSeq(node)) return inList(text, node as YAMLSeq<Node>, path);
  return isScalar(node) && node.value !== null ? replacements(text, spanOf(node), othersAt(path), place(path)) : [];
}

function inMap(text: string, map: YAMLMap<Node, Node | null>, path: Path): readonly Change[] {
  return map.items.flatMap((pair) => {
    const here = [...path, String(pair.key)];
    const isAlone = path.length > 0 && map.items.length === 1;
    return [
      ...(isAlone || map.flow || here.join() === 'services' ? [] : withoutPair(text, pair, here)),
      ...(isName(here) ? replacements(text, spanOf(pair.key), otherName, place(path)) : []),
      ...(pair.value ? below(text, pair.value, here) : []),
    ];
  });
}

/** Names that the author chose: of services, volumes, networks. */
const isName = (path: Path): boolean =>
  path.length === 2 && /^(services|volumes|networks|configs|secrets)$/.test(path[0] ?? '');

function inList(text: string, list: YAMLSeq<Node>, path: Path): readonly Change[] {
  return list.items.flatMap((item) => [
    ...(list.items.length === 1 || list.flow
      ? []
      : [dropLines(text, `drop ${place(path)}: ${firstLine(text, item)}`, spanOf(item))]),
    ...below(text, item, [...path, '-']),
  ]);
}

/** Not the first one of a list's entry: the dash stands before it. */
function withoutPair(text: string, { key, value }: Pair<Node, Node | null>, path: Path): readonly Change[] {
  const { from, to } = spanOf(key);
  const lead = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  if (lead.trim() !== '') return [];
  return [dropLines(text, `drop ${place(path)}`, { from, to: Math.max(to, value ? spanOf(value).to : 0) })];
}

function firstLine(text: string, node: Node): string {
  const { from, to } = spanOf(node);
  return (
    text
      .slice(from, to)
      .split('\n')[0]
      ?.replace(/^(["'])(.*)\1$/, '$2') ?? ''
  );
}

function spanOf({ range }: Node): Span {
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

/** What else may stand at a place. A service that another depends on is named by its own name alone. */
function othersAt(path: Path): (value: string) => readonly Other[] {
  const [top, , key, ...inner] = path;
  if (top !== 'services') return otherText;
  if (key === 'environment') return inner[0] === '-' ? otherAssignment : otherText;
  if (key === 'depends_on') return () => [];
  if (key === 'image') return otherImages;
  if (key === 'build') return otherPath;
  if (key === 'ports' && inner.length === 1) return otherPorts;
  return key === 'volumes' && inner.length === 1 ? (value) => otherMounts(value, '.') : otherText;
}
