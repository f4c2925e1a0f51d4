import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfPackage, newDesk } from './program.js';

const COURSES = {
  'broken YAML': 'chapters:\n  - title: { en: A, ja: B\n    exercises: [nginx-run]\n',
  'a tab': 'chapters:\n\t- exercises: []\n',
  'a list': '- nginx-run\n',
  'an empty file': '',
  'a path as an exercise': 'chapters: [{ title: { en: A, ja: B }, exercises: [../../etc] }]\n',
  'one language only': 'chapters: [{ title: { en: A }, exercises: [nginx-run] }]\n',
};

describe('a course that is damaged', () => {
  test.each(Object.entries(COURSES))('%s: says which file, and blames no learner', async (_name, text) => {
    const desk = await newDesk(await copyOfPackage());
    await writeFile(join(desk.root, 'exercises', 'course.yaml'), text);
    for (const args of [['list'], ['check', 'nginx-rnu'], []]) {
      const ran = await desk.dojo(args);
      expect(ran).toMatchObject({ exitCode: 4, stdout: '' });
      expect(ran.stderr).toContain(join(desk.root, 'exercises', 'course.yaml'));
    }
  });

  test('without its file', async () => {
    const desk = await newDesk(await copyOfPackage());
    await rm(join(desk.root, 'exercises', 'course.yaml'));
    const ran = await desk.dojo(['list']);
    expect(ran).toMatchObject({ exitCode: 4, stdout: '' });
    expect(ran.stderr).toContain('course.yaml');
  });

  test('that names an exercise which is not there', async () => {
    const desk = await newDesk(await copyOfPackage());
    const course = 'chapters: [{ title: { en: A, ja: B }, exercises: [not-there] }]\n';
    await writeFile(join(desk.root, 'exercises', 'course.yaml'), course);
    const ran = await desk.dojo(['list']);
    expect(ran).toMatchObject({ exitCode: 4, stdout: '' });
    expect(ran.stderr).toContain('not-there');
  });
});

describe('an exercise that is damaged', () => {
  test.each([
    ['throws', "throw new Error('a slip of the author');", 'a slip of the author'],
    ['throws what is no error', "throw 'a slip of the author';", 'a slip of the author'],
    ['throws nothing', 'throw undefined;', 'nginx-run'],
    ['is no program', 'exports.default = {', 'nginx-run'],
    ['exports nothing', '', 'no default export'],
    ['requires what is not there', "require('./gone.js');", 'gone.js'],
  ])('its module %s: says which one, and exits with 4', async (_name, source, message) => {
    const desk = await newDesk(await copyOfPackage());
    await writeFile(join(desk.root, 'dist', 'exercises', 'nginx-run.js'), source);
    for (const command of ['check', 'start', 'solution']) {
      const ran = await desk.dojo([command, 'nginx-run']);
      expect(ran).toMatchObject({ exitCode: 4, stdout: '' });
      expect(ran.stderr).toContain('nginx-run');
      expect(ran.stderr).toContain(message);
    }
  });

  test.each([
    ['task.en.md', ['start', 'nginx-run']],
    ['solution.sh', ['solution', 'nginx-run']],
  ])('%s is missing', async (file, args) => {
    const desk = await newDesk(await copyOfPackage());
    await rm(join(desk.root, 'exercises', 'nginx-run', file));
    const ran = await desk.dojo(args);
    expect(ran.exitCode).toBe(4);
    expect(ran.stderr).toContain(file);
  });
});
