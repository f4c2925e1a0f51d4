import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as normal from '../../../src/docker/normal.js';

/** What an engine 26.1 (API 1.45) answered to GET; only the paths of its machine were replaced. */
const recorded = (name: string) => JSON.parse(readFileSync(new URL(`answers/${name}.json`, import.meta.url), 'utf8'));

describe('container', () => {
  const web = normal.container(recorded('container.web'));

  it('has its name without the slash, and its image as it was typed', () => {
    expect(web).toMatchObject({ name: 'recorded-web', image: 'nginx:alpine', restartCount: 0 });
    expect(web.state).toMatchObject({ status: 'running', exitCode: 0, health: 'none', outOfMemory: false });
  });

  it('has each published port once, though the engine tells of IPv4 and IPv6', () => {
    const ports = [
      { container: 80, protocol: 'tcp', host: 18931, address: '' },
      { container: 81, protocol: 'tcp', host: 18932, address: '127.0.0.1' },
    ];
    expect(web.ports).toEqual(ports);
    expect(web.published).toEqual(ports);
    expect(web.exposed).toContain('80/tcp');
  });

  it('splits variables at the first equals sign', () => {
    expect(web.env.GREETING).toBe('a=b');
  });

  it('tells bind mounts from volumes', () => {
    const at = (path: string) => web.mounts.find(({ destination }) => destination === path);
    expect(at('/usr/share/nginx/html/page.html')).toEqual({
      type: 'bind',
      name: '',
      source: '/home/gopher/volume-mount/page.html',
      destination: '/usr/share/nginx/html/page.html',
      writable: false,
    });
    expect(at('/data')).toMatchObject({ type: 'volume', name: 'recorded-data', writable: true });
  });

  it('lists its networks', () => {
    expect([...web.networks].sort()).toEqual(['bridge', 'recorded-net']);
  });

  it('that was only created has not started, and no ports', () => {
    const box = normal.container(recorded('container.created'));
    expect(box).toMatchObject({ tty: true, command: ['sh'], ports: [], state: { status: 'created' } });
    expect(box.state.startedAt).toMatch(/^0001-/);
  });

  it('reads where newer engines leave fields out', () => {
    const { MacAddress, Gateway, IPAddress, ...network } = recorded('container.web').NetworkSettings;
    const { Env, Cmd, Labels, ...config } = recorded('container.web').Config;
    const slim = normal.container({ ...recorded('container.web'), NetworkSettings: network, Config: config });
    expect(slim).toMatchObject({ env: {}, command: [], labels: {}, networks: web.networks });
  });

  it("takes Docker Desktop's prefix off a source", () => {
    const answer = recorded('container.web');
    answer.Mounts = [{ Type: 'bind', Source: '/host_mnt/Users/me/x', Destination: '/x', RW: true }];
    expect(normal.container(answer).mounts[0]?.source).toBe('/Users/me/x');
  });
});

describe('lists', () => {
  it('containers, running or not', () => {
    const list = recorded('containers').map(normal.containerSummary);
    expect(list.map(({ name, status }: { name: string; status: string }) => [name, status])).toEqual([
      ['recorded-box', 'created'],
      ['recorded-web', 'running'],
    ]);
    expect([...list[1].hostPorts].sort()).toEqual([18931, 18932]);
  });

  it("a container's own name is the one without a link", () => {
    const answer = { ...recorded('containers')[0], Names: ['/other/alias', '/recorded-box'] };
    expect(normal.containerSummary(answer).name).toBe('recorded-box');
  });

  it('images, with and without a tag', () => {
    const [image] = recorded('images');
    expect(normal.imageSummary(image).tags).toEqual(['recorded:old']);
    for (const RepoTags of [null, [], ['<none>:<none>']]) {
      expect(normal.imageSummary({ ...image, RepoTags }).tags).toEqual([]);
    }
  });
});

it('image', () => {
  const image = normal.image(recorded('image'));
  expect(image.tags).toContain('nginx:alpine');
  expect(image.exposed).toContain('80/tcp');
  expect(image.layers.length).toBeGreaterThan(0);
  expect(image.taggedAt).toBeUndefined();
  const Metadata = { LastTagTime: '2026-11-17T08:00:00.5Z' };
  expect(normal.image({ ...recorded('image'), Metadata }).taggedAt).toBe(Metadata.LastTagTime);
  const { Config, ...rest } = recorded('image');
  expect(normal.image(rest)).toMatchObject({ command: [], entrypoint: [], env: {} });
});

it('history, volume and network', () => {
  expect(recorded('history').map(normal.historyEntry)[0]).toEqual({
    createdBy: expect.any(String),
    size: expect.any(Number),
  });
  expect(normal.volume(recorded('volume'))).toEqual({ name: 'recorded-data', driver: 'local', labels: {} });
  expect(normal.network(recorded('network'))).toMatchObject({ name: 'recorded-net', driver: 'bridge', labels: {} });
});

describe('event', () => {
  const lines = readFileSync(new URL('answers/events.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n');

  it('tells of a container that is gone', () => {
    const events = lines.map(normal.event);
    expect(events.map(({ action }) => action)).toEqual(['create', 'attach', 'start', 'die', 'destroy']);
    expect(events[3]).toMatchObject({ type: 'container', attributes: { name: 'recorded-gone', exitCode: '3' } });
    expect(events[3]?.time).toBeGreaterThan(events[2]?.time ?? Number.POSITIVE_INFINITY);
  });

  it('reads the same from newer engines, which send no status, id and from', () => {
    const { status, id, from, ...newer } = JSON.parse(lines[0] ?? '');
    expect(normal.event(JSON.stringify(newer))).toEqual(normal.event(lines[0] ?? ''));
  });

  it('has one word for the removal of a container, also from Podman', () => {
    const removal = { ...JSON.parse(lines.at(-1) ?? ''), Action: 'remove' };
    expect(normal.event(JSON.stringify(removal)).action).toBe('destroy');
    expect(normal.event(JSON.stringify({ ...removal, Type: 'volume' })).action).toBe('remove');
  });
});
