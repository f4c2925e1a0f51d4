import { describe, expect, it } from 'vitest';
import type { Remark } from '../../../src/doctor/codes.js';
import type { EngineSide, Findings } from '../../../src/doctor/facts.js';
import { judge, worst } from '../../../src/doctor/judge.js';

const ENGINE: EngineSide = {
  facts: {
    id: 'one',
    name: 'Docker Engine',
    version: '26.1.5',
    apiVersion: '1.45',
    endpoint: 'unix:///my.sock',
    host: '127.0.0.1',
  },
  from: 'DOCKER_HOST',
  mirrors: [],
  disk: { folder: '/var/lib/docker', free: 50e9 },
  tags: ['nginx:alpine'],
};
const told = (text: string) => ({ kind: 'told', text }) as const;

/** A machine where all is well. */
const WELL: Findings = {
  engine: ENGINE,
  tried: [],
  programs: {
    cli: told('Docker version 26.1.5+dfsg1, build a72d7cd'),
    compose: told('2.26.1-4'),
    buildx: told('github.com/docker/buildx v0.13.1 788433'),
    context: told('default unix:///my.sock'),
  },
  sameEndpoint: true,
  needs: { ports: [8888], images: ['nginx:alpine'], downloads: { 'golang:alpine': 80 } },
  held: [],
  here: { folder: '/home/gopher', free: 50e9 },
};

const of = (area: Remark['area'], change: Partial<Findings>) =>
  judge({ ...WELL, ...change }).filter((remark) => remark.area === area);
const engine = (change: Partial<EngineSide>) => ({ engine: { ...ENGINE, ...change } });
const programs = (change: Partial<Findings['programs']>) => ({ programs: { ...WELL.programs, ...change } });

it('finds nothing wrong where all is well', () => {
  expect(worst(judge(WELL))).toBe('ok');
});

it('reads the versions out of what programs print', () => {
  const versions = judge(WELL).filter(({ code }) => code === 'program-found');
  expect(versions.map(({ facts }) => facts)).toEqual([
    { version: '26.1.5+dfsg1' },
    { version: '2.26.1-4' },
    { version: '0.13.1' },
  ]);
});

describe('the engine', () => {
  const attempt = (why: string) => ({ endpoint: 'unix:///a.sock', from: 'default', why });

  it('passes over a product that is not installed, and mentions one that does not work', () => {
    const remarks = of('engine', { tried: [attempt('ENOENT'), attempt('EACCES')] });
    expect(remarks.map(({ code }) => code)).toEqual(['engine-found', 'engine-passed-over']);
  });

  it('is a problem where there is none', () => {
    const remarks = judge({ ...WELL, engine: undefined, tried: [attempt('ENOENT')] });
    expect(remarks[0]).toMatchObject({ status: 'problem', code: 'engine-missing' });
    expect(worst(remarks)).toBe('problem');
  });

  it.each([
    ['1.40', 'api-old'],
    ['1.41', 'api-version'],
    ['1.9', 'api-old'],
  ])('API %s: %s', (apiVersion, code) => {
    expect(of('api', engine({ facts: { ...ENGINE.facts, apiVersion } }))[0]?.code).toBe(code);
  });
});

describe('programs', () => {
  const failed = (message: string) => ({ kind: 'failed', command: 'docker compose version', message }) as const;

  it.each([
    "docker: 'compose' is not a docker command.\nSee 'docker --help'",
    "unknown flag: --short\nSee 'docker --help'.",
    'docker: unknown command: docker compose',
  ])('knows a plugin that is not there by %j', (message) => {
    expect(of('compose', programs({ compose: failed(message) }))[0]?.code).toBe('compose-missing');
    expect(of('buildx', programs({ buildx: failed(message) }))[0]).toMatchObject({ status: 'warning' });
  });

  it('tells of one that hangs', () => {
    const silent = { kind: 'silent', command: 'docker --version', seconds: 10 } as const;
    expect(of('cli', programs({ cli: silent }))[0]).toMatchObject({ status: 'problem', code: 'program-silent' });
  });
});

describe('images and disk', () => {
  it('takes the long form of a name for the same', () => {
    expect(of('images', engine({ tags: ['docker.io/library/nginx:alpine'] }))[0]?.status).toBe('ok');
  });

  it('needs room for what is missing, packed and unpacked', () => {
    const needs = { ports: [], images: ['golang:alpine'], downloads: { 'golang:alpine': 100 } };
    const disk = (free: number) => of('disk', { needs, ...engine({ disk: { folder: '/d', free } }) })[0];
    expect(disk(599e6)).toMatchObject({ status: 'problem', facts: { needed: 600e6 } });
    expect(disk(600e6)).toMatchObject({ status: 'ok' });
  });

  it("does not know another machine's disk, and judges that of this folder alone", () => {
    expect(of('disk', engine({ disk: undefined })).map(({ code }) => code)).toEqual(['disk-unknown', 'disk-free']);
  });
});

it('counts free ports and held ones', () => {
  const needs = { ...WELL.needs, ports: [80, 81, 82] };
  const remarks = of('ports', { needs, held: [{ port: 80 }, { port: 82, container: 'web' }] });
  expect(remarks.map(({ code, facts }) => [code, facts])).toEqual([
    ['ports-free', { ports: [81] }],
    ['port-of-program', { port: 80 }],
    ['port-of-container', { port: 82, container: 'web' }],
  ]);
});
