import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * What comes with the packages: by the lock file alone, as not every registry answers `npm audit`.
 */

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly hasInstallScript?: boolean;
}

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const pack = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

test('packages with an install script are the ones that docs/dependencies.md explains', () => {
  const [, section = ''] = read('docs/dependencies.md').split('## Install scripts');
  const explained = [...section.matchAll(/^\| (?!package|-)(\S+)/gm)].map(([, name]) => name);
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
  expect([...new Set(scripted)].sort()).toEqual(explained.sort());
  expect(explained.length).toBeGreaterThan(0);
});

test('every package is locked to one version and to what it holds', () => {
  const isHeld = ({ version, integrity }: Locked) => version !== undefined && /^sha512-/.test(integrity ?? '');
  const loose = locked.filter(([, one]) => !isHeld(one));
  // other platforms' parts of development tools, which the registry that the file was written with does not have
  expect(loose.filter(([, { dev, optional, os }]) => !(dev && optional && os)).map(([path]) => path)).toEqual([]);
  expect(locked.length - loose.length).toBeGreaterThan(100);
});

test('no package is bound to a place: it is taken from the registry that npm is told to use', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('the lock file is that of package.json', () => {
  const own = lock.packages[''] as unknown as typeof pack;
  expect(own.devDependencies).toEqual(pack.devDependencies);
  const missing = Object.keys(pack.devDependencies ?? {}).filter((name) => !lock.packages[`node_modules/${name}`]);
  expect(missing).toEqual([]);
});

test('whoever installs dojo installs nothing else, and runs nothing by that', () => {
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
    expect(pack[kind]).toBeUndefined();
  const scripts = Object.keys(pack.scripts ?? {});
  expect(scripts.filter((name) => /^(pre|post)?install$|^(pre|post)?prepare$|^prepublish$/.test(name))).toEqual([]);
});
