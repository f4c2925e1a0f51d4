import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PORT = 18_100;
/** An image, a container, its port, its page, its log. */
const PER_CONTAINER = 5;

/** One container of a made-up exercise. */
export interface Served {
  readonly name: string;
  readonly port: number;
}

export const IMAGE = 'nginx:alpine';
export const TITLE = 'Welcome to nginx!';

/** The containers that an exercise of so many checks is about. */
export const servers = (checks: number): readonly Served[] =>
  Array.from({ length: checks / PER_CONTAINER }, (_, at) => ({ name: `bench-${at}`, port: PORT + at }));

/**
 * The package as it is published, in a folder of its own, with an exercise `bench-<n>` for each number of checks.
 *
 * @returns how dojo is started there
 */
export function publish(folder: string, sizes: readonly number[]): (...args: string[]) => [string, ...string[]] {
  for (const part of ['bin', 'dist', 'exercises', 'package.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  for (const size of sizes) writeExercise(folder, size);
  return (...args) => [process.execPath, join(folder, 'bin', 'dojo.js'), ...args];
}

function writeExercise(folder: string, size: number): void {
  const id = `bench-${size}`;
  mkdirSync(join(folder, 'exercises', id), { recursive: true });
  writeFileSync(join(folder, 'dist', 'exercises', `${id}.js`), exercise(id, servers(size)));
}

/** With the ready-made checks of the course, and with an author's own where they take no id. */
const exercise = (id: string, all: readonly Served[]): string => `
const { check, exercise, http, publishedPort, runningContainer } = globalThis[Symbol.for('docker-dojo/exercise')];
const text = (en) => ({ en, ja: en });
const checks = ${JSON.stringify(all)}.flatMap(({ name, port }) => {
  const image = check('image-' + name, text('image'), [], async ({ docker }) => {
    const found = await docker.image('${IMAGE}');
    if (!found) throw new Error('no image');
    return found;
  });
  const command = 'docker run -d --name ' + name + ' -p ' + port + ':80 ${IMAGE}';
  const server = runningContainer({ id: 'container-' + name, image: '${IMAGE}', name, command });
  const published = publishedPort(server, { id: 'port-' + name, host: port, container: 80 });
  const page = http('http://localhost:' + port + '/', { id: 'page-' + name, needs: [published], title: '${TITLE}' });
  const log = check('log-' + name, text('log'), [server], async ({ docker }, { container }) => {
    const lines = await docker.log(container.id, 1000);
    if (!lines.some((line) => line.includes('GET / HTTP'))) throw new Error('no request');
  });
  return [image, server, published, page, log];
});
module.exports = exercise({
  id: '${id}', title: text('${id}'), minutes: 1, setup: [], hints: [], checks,
  footprint: { images: ['${IMAGE}'], ports: ${JSON.stringify(all.map(({ port }) => port))} },
});
`;
