import { sameImage } from '../docker/reference.js';
import type { DoctorArea, DoctorStatus, Remark } from './codes.js';
import type { Disk } from './disk.js';
import type { EngineSide, Findings } from './facts.js';
import { type Told, versionIn } from './program.js';

/** That of Docker 20.10, the oldest engine that the exercises were tried on. */
const OLDEST_API = '1.41';
const MEGABYTE = 1e6;
/** A pull has an image packed and unpacked on the disk; unpacked it is about three times as large. */
const UNPACKED = 4;
/** What is left for containers to write, and for the workspaces. */
const SPARE = { data: 200 * MEGABYTE, here: 20 * MEGABYTE };

/** Says of each thing whether the course can work with it. */
export function judge(findings: Findings): readonly Remark[] {
  const { engine } = findings;
  return [
    ...engines(findings),
    ...(engine ? [api(engine)] : []),
    ...programs(findings),
    ...(engine ? [...ports(findings), ...images(engine, findings)] : []),
    ...disks(findings),
    ...(engine ? [mirrors(engine)] : []),
  ];
}

/** The worst of them. */
export function worst(remarks: readonly Remark[]): DoctorStatus {
  const statuses = remarks.map(({ status }) => status);
  return (['problem', 'warning'] as const).find((status) => statuses.includes(status)) ?? 'ok';
}

function engines({ engine, tried }: Findings): readonly Remark[] {
  const area = 'engine';
  if (!engine) return [{ area, status: 'problem', code: 'engine-missing', facts: { tried } }];
  const { facts, from } = engine;
  // a product that is not installed has no socket, which says nothing
  const odd = tried.filter(({ why }) => why !== 'ENOENT');
  return [
    { area, status: 'ok', code: 'engine-found', facts: { ...facts, from } },
    ...odd.map((attempt) => ({ area, status: 'warning', code: 'engine-passed-over', facts: { attempt } }) as const),
  ];
}

function api({ facts: { apiVersion: version } }: EngineSide): Remark {
  const isOld = version.localeCompare(OLDEST_API, 'en', { numeric: true }) < 0;
  if (isOld) return { area: 'api', status: 'warning', code: 'api-old', facts: { version, oldest: OLDEST_API } };
  return { area: 'api', status: 'ok', code: 'api-version', facts: { version } };
}

/** Without the command itself nothing is said of its parts. */
function programs(findings: Findings): readonly Remark[] {
  const { cli, compose, buildx } = findings.programs;
  if (cli.kind === 'missing') return [{ area: 'cli', status: 'problem', code: 'cli-missing', facts: {} }];
  return [program('cli', cli), plugin('compose', compose), plugin('buildx', buildx), ...context(findings)];
}

function program(area: DoctorArea, told: Told): Remark {
  if (told.kind === 'told')
    return { area, status: 'ok', code: 'program-found', facts: { version: versionIn(told.text) } };
  const status = area === 'buildx' ? 'warning' : 'problem';
  if (told.kind === 'silent') return { area, status, code: 'program-silent', facts: told };
  const message = told.kind === 'failed' ? lastLine(told.message) : '';
  return {
    area,
    status,
    code: 'program-failed',
    facts: { command: told.kind === 'failed' ? told.command : area, message },
  };
}

/** To `docker` a plugin that is not there is an unknown command or option. */
function plugin(area: 'compose' | 'buildx', told: Told): Remark {
  const missing =
    told.kind === 'failed' && /is not a docker command|unknown (shorthand )?(flag|command)/.test(told.message);
  if (!missing) return program(area, told);
  if (area === 'compose') return { area, status: 'problem', code: 'compose-missing', facts: {} };
  return { area, status: 'warning', code: 'buildx-missing', facts: {} };
}

/** Commands that go to another engine than the one that is checked lead nowhere. */
function context({ engine, programs: { context: told }, sameEndpoint }: Findings): readonly Remark[] {
  const area = 'context';
  if (told.kind === 'failed') {
    return [{ area, status: 'problem', code: 'context-unusable', facts: { message: lastLine(told.message) } }];
  }
  if (told.kind !== 'told') return [program(area, told)];
  const [name = '', endpoint = ''] = told.text.split(' ');
  const facts = { context: name, endpoint };
  if (!engine || sameEndpoint) return [{ area, status: 'ok', code: 'context-same', facts }];
  return [{ area, status: 'problem', code: 'wrong-context', facts: { ...facts, engine: engine.facts.endpoint } }];
}

function ports({ needs, held }: Findings): readonly Remark[] {
  const area = 'ports';
  const free = needs.ports.filter((port) => !held.some((one) => one.port === port));
  return [
    ...(free.length > 0 ? [{ area, status: 'ok', code: 'ports-free', facts: { ports: free } } as const] : []),
    ...held.map(({ port, container }): Remark => {
      if (container === undefined) return { area, status: 'warning', code: 'port-of-program', facts: { port } };
      return { area, status: 'warning', code: 'port-of-container', facts: { port, container } };
    }),
  ];
}

function images(engine: EngineSide, { needs }: Findings): readonly Remark[] {
  const area = 'images';
  const missing = missingImages(engine, needs.images);
  if (missing.length === 0)
    return [{ area, status: 'ok', code: 'images-there', facts: { count: needs.images.length } }];
  return missing.map((image) => {
    const facts = { image, megabytes: needs.downloads[image] };
    return { area, status: 'warning', code: 'image-missing', facts };
  });
}

const missingImages = ({ tags }: EngineSide, wished: readonly string[]): readonly string[] =>
  wished.filter((image) => !tags.some((tag) => sameImage(tag, image)));

function disks({ engine, needs, here }: Findings): readonly Remark[] {
  const missing = engine ? missingImages(engine, needs.images) : [];
  const megabytes = missing.reduce((sum, image) => sum + (needs.downloads[image] ?? 0), 0);
  const unknown: Remark = { area: 'disk', status: 'ok', code: 'disk-unknown', facts: {} };
  return [
    ...(engine ? [engine.disk ? disk(engine.disk, megabytes * MEGABYTE * UNPACKED + SPARE.data) : unknown] : []),
    ...(here ? [disk(here, SPARE.here)] : []),
  ];
}

function disk({ folder, free }: Disk, needed: number): Remark {
  if (free < needed) return { area: 'disk', status: 'problem', code: 'disk-short', facts: { folder, free, needed } };
  return { area: 'disk', status: 'ok', code: 'disk-free', facts: { folder, free } };
}

const mirrors = (engine: EngineSide): Remark => ({
  area: 'mirrors',
  status: 'ok',
  code: 'mirrors',
  facts: { mirrors: engine.mirrors },
});

/** Where there are several lines, the last one tells what went wrong. */
const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
