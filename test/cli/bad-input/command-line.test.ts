import { describe, expect, test } from 'vitest';
import { newDesk } from './program.js';

describe('an exercise that is not there', () => {
  test('names the nearest ones', async () => {
    const desk = await newDesk();
    const ran = await desk.dojo(['check', 'ngnix-run']);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('"ngnix-run"');
    expect(ran.stderr).toContain('nginx-run');
    expect(ran.stderr).toContain('dojo list');
  });

  const long = 'x'.repeat(10_000);
  test.each([
    '../nginx-run',
    '../../etc/passwd',
    '..%2fnginx-run',
    '%2e%2e/nginx-run',
    '/etc/passwd',
    'nginx-run/',
    './nginx-run',
    '',
    ' ',
    'nginx run',
    ' nginx-run',
    'nginx-run\n',
    'NGINX-RUN',
    'nginx\u001b[2Jrun',
    'ｎｇｉｎｘ-run',
    '__proto__',
    'constructor',
    long,
  ])('%.20j is no exercise for any command', async (id) => {
    const desk = await newDesk();
    for (const command of ['check', 'start', 'hint', 'solution', 'reset']) {
      const ran = await desk.dojo([command, id]);
      expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
      expect(ran.stderr).toContain('dojo list');
      expect(ran.stderr.length).toBeLessThan(2000);
    }
    expect((await desk.shell('ls -A')).stdout).toBe('');
  });

  test('a zero byte ends an argument, as no program can receive one: what is before it is judged', async () => {
    const desk = await newDesk();
    const ran = await desk.shell(`node "$DOJO" check $'../nginx\\0run'`);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('"../nginx"');
  });
});

describe('a command line that is wrong', () => {
  test.each([
    [['chekc'], '"chekc"', 'check'],
    [['satrt', 'nginx-run'], '"satrt"', 'start'],
    [['frobnicate'], '"frobnicate"', 'dojo --help'],
    [['--json', 'list'], '"--json"', 'dojo --help'],
    [['list', '--jsno'], '"--jsno"', '--json'],
    [['reset', '--yse'], '"--yse"', '--yes'],
    [['start'], '<exercise>', 'dojo --help'],
    [['solution'], '<exercise>', 'dojo --help'],
    [['completion'], '<shell>', 'dojo --help'],
    [['completion', 'csh'], '"csh"', 'bash'],
    [['list', 'too', 'many'], 'more words', 'dojo --help'],
    [['check', 'nginx-run', '--dir'], '--dir', 'dojo --help'],
    [['list', '--lang', 'de'], '"de"', 'en, ja'],
    [['--lang'], '--lang', 'dojo --help'],
    [['--lang=', 'list'], '--lang', 'en, ja'],
    [['-x'], '"-x"', 'dojo --help'],
  ])('%j is refused, with what was wrong and what to do', async (args, wrong, todo) => {
    const ran = await (await newDesk()).dojo(args);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain(wrong);
    expect(ran.stderr).toContain(todo);
    expect(ran.stderr).toContain('dojo --help');
  });

  test('the complaint is in the language that was asked for', async () => {
    const ran = await (await newDesk()).dojo(['--lang', 'ja', 'check', 'ngnix-run']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(/[ぁ-ん]/);
    expect(ran.stderr).toContain('nginx-run');
  });

  test('a check without an exercise, where none was begun, says which command is missing what', async () => {
    const ran = await (await newDesk()).dojo(['check']);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('dojo check');
  });
});
