import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Environment, endpoints } from '../../../src/docker/endpoint.js';

let home: string;
const config = () => join(home, '.docker');
const env = (more: Environment = {}): Environment => ({ HOME: home, ...more });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'dojo-endpoint-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function write(file: string, text: string, folder = config()): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
}

const hash = (name: string) => createHash('sha256').update(name).digest('hex');
const choose = (name: string) => write('config.json', JSON.stringify({ currentContext: name }));
const context = (name: string, host: string, more: object = {}) =>
  write(
    `contexts/meta/${hash(name)}/meta.json`,
    JSON.stringify({ Name: name, Endpoints: { docker: { Host: host, ...more } } }),
  );

describe('which endpoint is tried', () => {
  it('takes DOCKER_HOST before all else, and nothing beside it', async () => {
    await choose('work');
    await context('work', 'tcp://work:2375');
    const found = await endpoints(env({ DOCKER_HOST: 'unix:///my.sock', DOCKER_CONTEXT: 'work' }));
    expect(found).toEqual([{ uri: 'unix:///my.sock', from: 'DOCKER_HOST' }]);
  });

  it('takes DOCKER_CONTEXT before the current context', async () => {
    await choose('work');
    await context('work', 'tcp://work:2375');
    await context('lab', 'ssh://me@lab');
    expect(await endpoints(env({ DOCKER_CONTEXT: 'lab' }))).toEqual([
      { uri: 'ssh://me@lab', from: 'context lab (DOCKER_CONTEXT)' },
    ]);
  });

  it('takes the current context of config.json', async () => {
    await choose('work');
    await context('work', 'tcp://work:2375');
    expect(await endpoints(env())).toEqual([{ uri: 'tcp://work:2375', from: 'context work (config.json)' }]);
  });

  it('reads DOCKER_CONFIG in the place of ~/.docker', async () => {
    const folder = join(home, 'elsewhere');
    await write('config.json', '{"currentContext":"x"}', folder);
    const meta = JSON.stringify({ Endpoints: { docker: { Host: 'unix:///x.sock' } } });
    await write(`contexts/meta/${hash('x')}/meta.json`, meta, folder);
    expect(await endpoints(env({ DOCKER_CONFIG: folder }))).toMatchObject([{ uri: 'unix:///x.sock' }]);
  });

  it('has no address for a context that is not there, and tries nothing else', async () => {
    expect(await endpoints(env({ DOCKER_CONTEXT: 'gone' }))).toEqual([
      { uri: '', from: 'context gone (DOCKER_CONTEXT)' },
    ]);
  });

  it('has no address for a context whose file is damaged', async () => {
    await write(`contexts/meta/${hash('bad')}/meta.json`, '{"Endpoints":');
    expect(await endpoints(env({ DOCKER_CONTEXT: 'bad' }))).toMatchObject([{ uri: '' }]);
  });

  it('adds the scheme that a bare host goes without', async () => {
    expect(await endpoints(env({ DOCKER_HOST: 'box:2375' }))).toEqual([{ uri: 'tcp://box:2375', from: 'DOCKER_HOST' }]);
  });
});

describe.skipIf(process.platform === 'win32')('the usual sockets', () => {
  const first = 'unix:///var/run/docker.sock';

  it.each([
    ['nothing is set', {}],
    ['DOCKER_HOST is empty', { DOCKER_HOST: '' }],
    ['DOCKER_CONTEXT is the default one', { DOCKER_CONTEXT: 'default' }],
    ['DOCKER_CONFIG is empty', { DOCKER_CONFIG: '' }],
  ])('are tried when %s', async (_, more) => {
    expect((await endpoints(env(more)))[0]).toEqual({ uri: first, from: 'default' });
  });

  it.each(['{"currentContext":', '[]', 'null', '{"currentContext":7}', '{"currentContext":"default"}', ''])(
    'are tried when config.json holds %j',
    async (text) => {
      await write('config.json', text);
      expect((await endpoints(env()))[0]?.uri).toBe(first);
    },
  );

  it('DOCKER_CONTEXT=default overrides the current context', async () => {
    await choose('work');
    await context('work', 'tcp://work:2375');
    expect((await endpoints(env({ DOCKER_CONTEXT: 'default' })))[0]?.uri).toBe(first);
  });

  it('begin with the system-wide one; rootless ones follow where there is a runtime folder', async () => {
    const found = (await endpoints(env({ XDG_RUNTIME_DIR: '/run/user/1000' }))).map(({ uri }) => uri);
    expect(found.slice(0, 2)).toEqual([first, 'unix:///run/user/1000/docker.sock']);
    expect(found).toContain('unix:///run/user/1000/podman/podman.sock');
    expect(found).toContain(`unix://${home}/.colima/default/docker.sock`);
  });
});

describe('TLS', () => {
  const files = { 'ca.pem': 'CA', 'cert.pem': 'CERT', 'key.pem': 'KEY' };
  const tls = { ca: Buffer.from('CA'), cert: Buffer.from('CERT'), key: Buffer.from('KEY') };

  async function writeAll(folder: string): Promise<void> {
    for (const [file, text] of Object.entries(files)) await write(file, text, folder);
  }

  it('reads the files of a context', async () => {
    await context('safe', 'tcp://safe:2376');
    await writeAll(join(config(), 'contexts', 'tls', hash('safe'), 'docker'));
    const found = await endpoints(env({ DOCKER_CONTEXT: 'safe' }));
    expect(found).toMatchObject([{ uri: 'tcp://safe:2376', tls: { ...tls, skipVerify: false } }]);
  });

  it('knows a context that does not verify', async () => {
    await context('lax', 'tcp://lax:2376', { SkipTLSVerify: true });
    await write('ca.pem', 'CA', join(config(), 'contexts', 'tls', hash('lax'), 'docker'));
    const found = await endpoints(env({ DOCKER_CONTEXT: 'lax' }));
    expect(found[0]?.tls).toEqual({ ca: tls.ca, skipVerify: true });
  });

  it('is none where a context has no files', async () => {
    await context('plain', 'tcp://plain:2375');
    expect((await endpoints(env({ DOCKER_CONTEXT: 'plain' })))[0]).not.toHaveProperty('tls');
  });

  it('with DOCKER_TLS_VERIFY reads DOCKER_CERT_PATH, else the folder of the configuration', async () => {
    const safe = { DOCKER_HOST: 'tcp://box:2376', DOCKER_TLS_VERIFY: '1' };
    await writeAll(join(home, 'certs'));
    await write('ca.pem', 'OTHER');
    const [given] = await endpoints(env({ ...safe, DOCKER_CERT_PATH: join(home, 'certs') }));
    const [usual] = await endpoints(env(safe));
    expect(given?.tls).toEqual({ ...tls, skipVerify: false });
    expect(usual?.tls).toEqual({ ca: Buffer.from('OTHER'), skipVerify: false });
  });

  it('is not asked for at a socket', async () => {
    const [found] = await endpoints(env({ DOCKER_HOST: 'unix:///my.sock', DOCKER_TLS_VERIFY: '1' }));
    expect(found).not.toHaveProperty('tls');
  });
});
