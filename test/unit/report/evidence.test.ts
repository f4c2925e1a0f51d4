import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { showableEvidence } from '../../../src/report/evidence.ts';

describe('evidence', () => {
  test('of plain text is shown as it is', () => {
    const plain = { command: 'docker port web', value: '80/tcp -> 0.0.0.0:8888' };
    expect(showableEvidence(plain)).toEqual(plain);
  });

  test('keeps the names of secrets, with what stands in the next line', () => {
    const names = { command: 'env', value: 'MYSQL_PASSWORD=\nMYSQL_USER=user' };
    expect(showableEvidence(names)).toEqual(names);
  });

  test.each([
    ['a secret', 'printf "TOKEN=abc\\n"', 'TOKEN=abc'],
    ['a secret behind a semicolon', 'echo a; echo password: x', 'a\npassword: x'],
    ['control sequences', "printf '\\033[31mred\\n\\ngreen\\n'", '\u001b[31mred\n\ngreen'],
    ['a long value', 'seq 1000', Array.from({ length: 1000 }, (_, at) => at + 1).join('\n')],
  ])('of %s counts lines instead', async (_what, command, value) => {
    const shown = showableEvidence({ command, value });
    const { stdout } = await execa('sh', ['-c', shown.command]);
    expect(stdout).toBe(shown.value);
    expect(shown.value).toMatch(/^\d+$/);
  });
});
