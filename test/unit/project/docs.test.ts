import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coursePages } from '../../../fixtures/course-pages.ts';
import { findingsPage } from '../../../fixtures/findings-table.ts';
import { loadCourse } from '../../../src/course/course.ts';
import { loadLesson } from '../../../src/course/lesson.ts';
import { PODMAN_LACKS } from '../../../src/exercise/podman.ts';
import { en } from '../../../src/words/en.ts';
import { files, read, root } from './sources.ts';

describe('docs/findings.md', () => {
  test('is what the code says; else type: npx tsx fixtures/findings.ts', () => {
    expect(read('docs/findings.md')).toBe(findingsPage());
  });

  test('has every code', () => {
    const codes = [...read('docs/findings.md').matchAll(/^\| `([a-z-]+)` +\|/gm)].map((match) => match[1]);
    expect(codes.sort()).toEqual(['engine-unreachable', ...Object.keys(en.findings)].sort());
  });
});

describe('docs/diagnosis.md', () => {
  const parts = read('docs/diagnosis.md').split(/^`(?=src\/)/m);
  const groups = parts.slice(1).map((part) => part.split('`\n')[0] as string);
  const codesIn = (text: string) =>
    new Set([...text.matchAll(/[`']([a-z]+(?:-[a-z]+)+)[`']/g)].map(([, code]) => code));
  const known = new Set<string | undefined>(['engine-unreachable', ...Object.keys(en.findings)]);

  test.each(groups)('has every finding that %s makes, and no other', (file) => {
    const part = parts.find((one) => one.startsWith(file))?.split(/^## /m)[0] ?? '';
    const made = file.split('`, `').flatMap((one) => [...codesIn(read(one))].filter((code) => known.has(code)));
    const told = [...codesIn(part)];
    expect(told.filter((code) => !known.has(code))).toEqual([]);
    expect(made.filter((code) => !told.includes(code))).toEqual([]);
  });
});

describe.each([
  ['README.md', 'en'],
  ['README.ja.md', 'ja'],
] as const)('%s', (file, lang) => {
  test('lists the exercises of the course', async () => {
    const { ids } = await loadCourse(root);
    const lessons = await Promise.all(ids.map((id) => loadLesson(root, id, false)));
    const rows = lessons.map(
      ({ exercise: { id, title, minutes } }) =>
        `| [${id}](exercises/${id}/task.${lang}.md) | ${title[lang]} | ${minutes} |`,
    );
    const listed = read(file)
      .match(/^\| \[.*\]\(exercises\/.*$/gm)
      ?.map((row) => row.replace(/ +\|/g, ' |').replace(/\| +/g, '| '));
    expect(listed).toEqual(rows);
  });

  test('names every command', () => {
    const { list: _, ...others } = en.help.commands;
    const commands = Object.keys(others).filter((name) => name !== 'help');
    expect(commands.filter((name) => !read(file).includes(`| \`dojo ${name}`))).toEqual([]);
  });
});

describe('docs/course', () => {
  test('is what the exercises say; else type: npx tsx fixtures/course.ts', async () => {
    const course = await loadCourse(root);
    const lessons = await Promise.all(course.ids.map((id) => loadLesson(root, id, false)));
    const pages = await coursePages(course, lessons);
    expect(files('docs/course', '.md')).toEqual([...pages.keys()].map((name) => `docs/course/${name}`).sort());
    for (const [name, text] of pages) expect(read(`docs/course/${name}`), name).toBe(text);
  });
});

describe('docs/dependencies.md', () => {
  test('gives every package with its range', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read('package.json'));
    const page = read('docs/dependencies.md');
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    const missing = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, range]) => !rows.some((row) => row.includes(name) && row.includes(String(range))),
    );
    expect(missing).toEqual([]);
  });
});

test('docs/writing-exercises.md names all that an exercise is written with', () => {
  const exported = [...read('src/exercise/index.ts').matchAll(/export \{(.*?)\}/gs)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
  const functions = exported.filter((name) => name !== '' && !name.startsWith('type '));
  const page = read('docs/writing-exercises.md');
  expect(functions.filter((name) => !page.includes(`${name}(`))).toEqual([]);
});

test('docs/writing-exercises.md names each word for what Podman lacks', () => {
  const page = read('docs/writing-exercises.md');
  expect(Object.keys(PODMAN_LACKS).filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});

describe('links', () => {
  const pages = [
    ...['README.md', 'README.ja.md', 'CONTRIBUTING.md', 'SECURITY.md'],
    ...['docs', 'fixtures', 'exercises'].flatMap((folder) => files(folder, '.md')),
  ];

  test.each(pages)('of %s lead to files', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });
});
