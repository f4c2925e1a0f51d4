import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../../src/course/course.ts';
import { loadLesson } from '../../../src/course/lesson.ts';
import { en } from '../../../src/words/en.ts';
import { ja } from '../../../src/words/ja.ts';
import { files as filesIn, read, root } from './sources.ts';

const folders = readdirSync(join(root, 'exercises'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders)('exercise %s', (id) => {
  const folder = `exercises/${id}`;
  const scripts = (kind: string) =>
    existsSync(join(root, folder, kind))
      ? readdirSync(join(root, folder, kind)).filter((name) => name.endsWith('.sh'))
      : [];

  const form = existsSync(join(root, folder, 'exercise.yaml')) ? 'exercise.yaml' : 'exercise.ts';

  test('is whole', () => {
    const missing = [form, 'task.en.md', 'task.ja.md', 'solution.sh'].filter(
      (file) => !existsSync(join(root, folder, file)),
    );
    expect(missing).toEqual([]);
    expect(scripts('mistakes').length).toBeGreaterThanOrEqual(4);
    expect(scripts('alternatives').length).toBeGreaterThanOrEqual(1);
    expect(read(`${folder}/${form}`).trimEnd().split('\n').length).toBeLessThanOrEqual(80);
  });

  test('its mistakes name a check of it, and a finding', async () => {
    const { exercise } = await loadLesson(root, id, false);
    for (const name of scripts('mistakes')) {
      const text = read(`${folder}/mistakes/${name}`);
      const [, fails, finding] = /^# fails: (\S+)\n# finding: (.+)\n/.exec(text) ?? [];
      expect(
        exercise.checks.map((check) => check.id),
        name,
      ).toContain(fails);
      expect(finding, name).toMatch(/^[a-z]+(-[a-z]+)*( or [a-z]+(-[a-z]+)*)*$/);
    }
  });

  test('says the same in both languages: headings, code, addresses', () => {
    const [english, japanese] = (['en', 'ja'] as const).map((lang) => outline(read(`${folder}/task.${lang}.md`)));
    expect(japanese).toEqual(english);
  });

  test('is in the course, with at least two hints in both languages', async () => {
    expect((await loadCourse(root)).ids).toContain(id);
    const { exercise } = await loadLesson(root, id, false);
    expect(exercise.id).toBe(id);
    expect(exercise.hints.length).toBeGreaterThanOrEqual(2);
    for (const text of [exercise.title, ...exercise.hints]) {
      expect(text.en).not.toMatch(JAPANESE);
      expect(text.ja).toMatch(JAPANESE);
    }
  });
});

/** What does not depend on the language. */
function outline(markdown: string) {
  const blocks = [...markdown.matchAll(/^ *```\w*\n(.*?)^ *```$/gms)].map((match) => match[1]);
  const addresses = [...markdown.matchAll(/https?:\/\/[^\s)>`]+/g)].map((match) => match[0]);
  return {
    headings: [...markdown.matchAll(/^#+ /gm)].map((match) => match[0]),
    blocks,
    addresses: [...new Set(addresses)].sort(),
  };
}

const JAPANESE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** The places of all sentences, with the sentences; a function is called with facts that do for any of them. */
function sentences(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return sentences(value(ANY, ANY, ANY), place);
  if (Array.isArray(value)) return value.flatMap((one, at) => sentences(one, `${place}[${at}]`));
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, place ? `${place}.${key}` : key));
}

/** Stands for a text, a number, a list, or an object of these. */
const ANY: unknown = new Proxy(
  Object.assign(() => 'x', {}),
  {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : 'x');
      if (key === Symbol.iterator) return () => ['x', 'y'][Symbol.iterator]();
      if (key === 'length') return 2;
      const own = [[ANY, ANY], 'x', 2].find((value) => key in Object.getPrototypeOf(value));
      const method = own && (own as unknown as Record<string | symbol, (...args: unknown[]) => unknown>)[key];
      return method ? method.bind(own) : ANY;
    },
  },
);

/** Of facts, of the product's name and of numbers alone. */
const SAME = /^(x|Docker Engine|API|[\d\s.:()%、（）：-])*$/;

describe('both languages', () => {
  const [english, japanese] = [new Map(sentences(en)), new Map(sentences(ja))];

  test('have the same sentences', () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(300);
  });

  test('are what they say: Japanese in Japanese, English without it', () => {
    const other = [...japanese].filter(([place, text]) => !JAPANESE.test(text) && !sameInBoth(place, text));
    expect(other).toEqual([]);
    expect([...english].filter(([, text]) => JAPANESE.test(text))).toEqual([]);
  });

  function sameInBoth(place: string, text: string): boolean {
    return SAME.test(text) || (text === english.get(place) && /^[\w .:=<>/-]*$/.test(text));
  }
});

describe('what is in the repository', () => {
  const folders = ['.github', 'bench', 'bin', 'docs', 'exercises', 'fixtures', 'src', 'test'];
  const top = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));
  const files = [
    ...top,
    ...folders.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => filesIn(folder)),
  ].filter((file) => !/\.(png|ico|t?gz)$/.test(file));

  test('no path of a machine', () => {
    const telling = /(?:^|[\s"'`=(:])\/(?:home|Users)\/(?!me\/|user\/|learner\/|gopher\/)[a-z]\w*\//im;
    // a folder right below the root may be called as one in an image: /app
    const here = /^(\/[^/]+){2,}/.exec(root)?.[0].replace(/\/$/, '');
    const texts = files.map((file) => [file, read(file)] as const);
    expect(
      texts.filter(([, text]) => telling.test(text) || (here && text.includes(here))).map(([file]) => file),
    ).toEqual([]);
  });

  test('packages come from the public registry', () => {
    const resolved = [...read('package-lock.json').matchAll(/"resolved": "(https?:\/\/[^/]+)/g)].map(
      (match) => match[1],
    );
    expect(resolved.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
  });

  test('no conflict mark, no secret', () => {
    const marks =
      /^(<{7} |>{7} )|-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9+/=]{40}|npm_[A-Za-z0-9]{36}|ghp_[A-Za-z0-9]{36}/m;
    expect(files.filter((file) => marks.test(read(file)))).toEqual([]);
  });
});
