import { expect, test } from 'vitest';
import { recorded } from '../../../src/verify/record.js';
import { broken, engine, facts, held } from './proofs.js';

const IDS = ['nginx-run', 'tmpfs', 'layers'];
const on = (version: string, ...exercises: Parameters<typeof engine>[1]) =>
  engine('x', exercises, { engine: { ...facts, version } });

test('what holds is noted by engine and version, in the order of the course and of the versions', () => {
  const containerd = engine('x', [held('tmpfs')], { engine: { ...facts, imageStore: 'containerd' } });
  const all = [containerd, on('28.5.2', held('layers'), held('nginx-run')), on('9.1', held('nginx-run'))];
  const noted = recorded({ 'nginx-run': { 'Docker Engine 26.1.5': '2026-01-02' } }, all, '2026-05-31', IDS);
  expect(JSON.stringify(noted)).toBe(
    JSON.stringify({
      'nginx-run': {
        'Docker Engine 9.1': '2026-05-31',
        'Docker Engine 26.1.5': '2026-01-02',
        'Docker Engine 28.5.2': '2026-05-31',
      },
      tmpfs: { 'Docker Engine 28.5.2 (containerd)': '2026-05-31' },
      layers: { 'Docker Engine 28.5.2': '2026-05-31' },
    }),
  );
});

test('what holds no more is taken out, on that engine alone; and what the course has no more', () => {
  const before = {
    tmpfs: { 'Docker Engine 26.1.5': '2026-01-02', 'Docker Engine 28.5.2': '2026-01-02' },
    layers: { 'Docker Engine 28.5.2': '2026-01-02' },
    gone: { 'Docker Engine 28.5.2': '2026-01-02' },
  };
  expect(recorded(before, [on('28.5.2', broken('tmpfs'), broken('layers'))], '2026-05-31', IDS)).toEqual({
    tmpfs: { 'Docker Engine 26.1.5': '2026-01-02' },
  });
});

test('what could not be verified, and what was skipped, stays as it was', () => {
  const before = { tmpfs: { 'Docker Engine 28.5.2': '2026-01-02' } };
  const { engine: _, ...lost } = engine('docker:28-dind', [], { status: 'unavailable', message: 'no room' });
  const skipping = engine('x', [], { skipped: [{ exercise: 'tmpfs', reason: 'it needs a lab' }] });
  expect(recorded(before, [lost, skipping], '2026-05-31', IDS)).toEqual(before);
});
