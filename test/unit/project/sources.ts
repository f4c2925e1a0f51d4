import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** An import, re-export or `import()` of another file of the project, or of a package. */
export interface Dependency {
  /** Path in the project. */
  readonly from: string;
  /** Path in the project, with the ending of the source; for a package its name. */
  readonly to: string;
  /** True when nothing of it is left in the program: only types are taken. */
  readonly typeOnly: boolean;
}

/** Files below a folder of the project that end so, as paths in the project. */
export function files(folder: string, ending = ''): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Without comments and texts, so that a word in them is not taken for code. */
export const code = (file: string): string =>
  read(file)
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/(^|[\s;])\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

const STATEMENT = /^(?:import|export)\s+(type\s+)?((?:[\w*\s,$]|\{[^}]*\})*?)\s*from\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\('([^']+)'\)/g;
const BARE = /^import\s+'([^']+)'/gm;

export function dependenciesOf(file: string): readonly Dependency[] {
  const text = read(file);
  const statements = [...text.matchAll(STATEMENT)].map(([, type, names = '', target = '']) => ({
    target,
    typeOnly: type !== undefined || onlyTypes(names),
  }));
  const others = [...text.matchAll(DYNAMIC), ...text.matchAll(BARE)].map(([, target = '']) => ({
    target,
    typeOnly: false,
  }));
  return [...statements, ...others].map(({ target, typeOnly }) => ({
    from: file,
    to: resolved(file, target),
    typeOnly,
  }));
}

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const inner = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  const parts = inner
    ?.split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return parts?.every((part) => part.startsWith('type ')) ?? false;
}

function resolved(file: string, target: string): string {
  if (!target.startsWith('.')) return target.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1');
  return normalize(join(dirname(file), target)).replace(/\.js$/, '.ts');
}
