import { expect, test } from 'vitest';
import type { EngineFacts } from '../../../src/docker/facts.js';
import type { Exercise } from '../../../src/exercise/exercise.js';
import { lackOf, PODMAN_LACKS } from '../../../src/exercise/podman.js';

const on = (name: EngineFacts['name'], unsupported?: Exercise['unsupported']) =>
  lackOf({ ...(unsupported && { unsupported }) } as Exercise, { name } as EngineFacts);

test('what Podman lacks is told by its word, or as the exercise says it; on other engines nothing lacks', () => {
  const own = { en: 'It has no tea.', ja: 'お茶がありません。' };
  expect(on('Podman', { podman: 'swarm' })).toEqual(PODMAN_LACKS.swarm);
  expect(on('Podman', { podman: own })).toEqual(own);
  expect(on('Podman')).toBeUndefined();
  expect(on('Docker Engine', { podman: 'swarm' })).toBeUndefined();
});
