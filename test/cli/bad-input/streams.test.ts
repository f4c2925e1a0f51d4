import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clean, type Desk, newDesk, packageWith } from './program.js';

const ID = 'streams-test';
const NAME = 'dojo-streams-test';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk();
});
afterEach(() => desk.shell(`docker rm -f ${NAME}`));

describe('an output that is closed early', () => {
  test.each(['list', '--help', 'solution nginx-run', 'check nginx-run', 'doctor'])(
    'dojo %s | head -1',
    async (args) => {
      const ran = await desk.shell(`node "$DOJO" ${args} | head -1; echo "\${PIPESTATUS[0]}"`);
      clean(ran);
      expect(ran.stderr).not.toMatch(/EPIPE/);
      expect(ran.stdout.split('\n').at(-1)).toMatch(/^[013]$/);
    },
  );

  test('closed before the start, with all others', async () => {
    for (const closed of ['>&-', '2>&-', '<&-', '>&- 2>&- <&-']) {
      const ran = clean(await desk.shell(`node "$DOJO" list ${closed}; echo "exit $?"`));
      expect(ran.stdout).toMatch(/exit [03]$/);
    }
  });

  test('to a disk that is full says so', async () => {
    const ran = clean(await desk.shell('node "$DOJO" list > /dev/full; echo "exit $?"'));
    expect(ran.stdout).toBe('exit 3');
    expect(ran.stderr).toContain('ENOSPC');
  });
});

test('a pipe that is full, and does not wait, gets all in the end', async () => {
  // the other process makes the pipe that both write to one that does not wait, and keeps it so until it ends
  const unwaiting = "new (require('node:net').Socket)({ fd: 1, readable: false }); setTimeout(() => {}, 3000)";
  const writers = `head -c 65536 /dev/zero; node -e "${unwaiting}" & sleep 1; node "$DOJO" list; wait`;
  const ran = clean(await desk.shell(`{ ${writers}; } | { sleep 2.5; tr -d '\\0'; }`));
  expect(ran.stdout).toBe((await desk.dojo(['list'])).stdout);
});

test('a reset without a terminal and without --yes does nothing, and says what to type', async () => {
  const own = await newDesk(await packageWith(ID, { containers: [NAME] }));
  await own.dojo(['start', ID]);
  await own.shell(`docker create --name ${NAME} busybox true`);
  for (const stdin of ['ignore', 'pipe'] as const) {
    const ran = await own.dojo(['reset', ID], { stdin, ...(stdin === 'pipe' && { input: 'y\ny\n' }) });
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('--yes');
  }
  expect((await own.shell(`docker ps -aq --filter name=${NAME}`)).stdout).not.toBe('');
});

describe('what the terminal can show', () => {
  const marks = async (env: Record<string, string>) => (await desk.dojo(['check', 'nginx-run'], { env })).stdout;

  test('LANG=C: marks of ASCII', async () => {
    const text = await marks({ LANG: 'C', LC_ALL: 'C' });
    expect(text).not.toMatch(/[✓✗]/);
    expect(text).toMatch(/^ {2}X /m);
    expect(await marks({})).toMatch(/✗/);
  });

  /** In a terminal of its own. */
  const onTerminal = (args: string, env: string) =>
    desk.shell(`script -qec 'stty cols 40; ${env} node "$DOJO" ${args}' /dev/null`, { env: { NO_COLOR: '' } });

  test('colour on a terminal, none for NO_COLOR or a dumb one, and FORCE_COLOR has the last word', async () => {
    const coloured = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`);
    expect((await onTerminal('list', 'TERM=xterm')).stdout).toMatch(coloured);
    expect((await onTerminal('list', 'TERM=dumb')).stdout).not.toMatch(coloured);
    expect((await onTerminal('list', 'TERM=xterm NO_COLOR=1')).stdout).not.toMatch(coloured);
    expect((await desk.shell('FORCE_COLOR=1 NO_COLOR= node "$DOJO" list')).stdout).toMatch(coloured);
    expect((await desk.shell('NO_COLOR= node "$DOJO" list')).stdout).not.toMatch(coloured);
  });

  test.each(['en', 'ja'])('40 columns are enough for a check (%s)', async (lang) => {
    const { default: width } = await import('string-width');
    const ran = await onTerminal(`--lang ${lang} check nginx-run`, 'TERM=xterm');
    const lines = ran.stdout.split(/\r?\n/);
    // commands are not wrapped: they are there to be copied
    const wide = lines.filter((line) => width(line) > 40 && !/docker |dojo |curl /.test(line));
    expect(wide).toEqual([]);
    expect(lines.length).toBeGreaterThan(5);
  });
});
