/*
 * Asks what `dojo check nginx-run` asks, in the same order, with `node:http` and nothing else: what the asking costs. It reads no
 * words, explains nothing, and knows no engine but that of `DOCKER_HOST=unix://…`.
 */
const { Agent, get } = require('node:http');

const socketPath = process.env.DOCKER_HOST.replace('unix://', '');
const agent = new Agent({ keepAlive: true });

/** `servername: ''` spares a pattern that is slow to compile. */
const ask = (options) =>
  new Promise((resolve, reject) => {
    get({ servername: '', ...options }, (answer) => {
      let all = '';
      answer.setEncoding('utf8').on('data', (part) => {
        all += part;
      });
      answer.on('end', () => resolve(all));
    }).on('error', reject);
  });
const engine = (path) => ask({ socketPath, path, agent, headers: { host: 'docker' } });

async function main() {
  const [info] = await Promise.all([engine('/info'), engine('/_ping')]);
  const [image, all] = await Promise.all([engine('/images/nginx:alpine/json'), engine('/containers/json?all=true')]);
  const { Id } = JSON.parse(all).find(({ Names }) => Names.includes('/nginx-alpine'));
  const container = JSON.parse(await engine(`/containers/${Id}/json`));
  const [page, log] = await Promise.all([
    ask({ host: '127.0.0.1', port: 8888, path: '/', agent: false }),
    engine(`/containers/${Id}/logs?stdout=true&stderr=true&tail=1000`),
  ]);
  const holds = [JSON.parse(info).ID, JSON.parse(image).Id, container.State.Running, page.includes('<title>'), log];
  process.exit(holds.every(Boolean) ? 0 : 1);
}

void main();
