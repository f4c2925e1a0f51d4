import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './interleaved.ts';
import { IMAGE, type Served, servers, TITLE } from './package.ts';

/** What somebody would write instead, asking the same of the same containers. */
interface Rival {
  readonly name: string;
  readonly file: (size: number) => string;
  readonly text: (all: readonly Served[]) => string;
  readonly command: (file: string) => [string, ...string[]];
  /** Ends with 0 where it is installed. */
  readonly probe: readonly [string, ...string[]];
}

const RIVALS: readonly Rival[] = [
  {
    name: 'shell script with docker and curl',
    file: (size) => `check-${size}.sh`,
    text: (all) => ['set -e', ...all.flatMap((one) => questions(one).map(([, command]) => command)), ''].join('\n'),
    command: (file) => ['sh', file],
    probe: ['sh', '-c', 'docker version && curl --version'],
  },
  {
    name: 'bats',
    file: (size) => `check-${size}.bats`,
    text: (all) =>
      all
        .flatMap((one) => questions(one).map(([title, command]) => `@test "${title} ${one.name}" {\n  ${command}\n}\n`))
        .join('\n'),
    command: (file) => ['bats', file],
    probe: ['bats', '--version'],
  },
  {
    name: 'testinfra',
    file: (size) => `test_check_${size}.py`,
    text: (all) => all.map(python).join('\n'),
    command: (file) => ['python3', '-m', 'pytest', '-q', '-p', 'no:cacheprovider', file],
    probe: ['python3', '-c', 'import pytest, testinfra'],
  },
];

/** The five questions about one container, as commands that fail where the answer is no. */
function questions({ name, port }: Served): readonly (readonly [title: string, command: string])[] {
  const published = '{{(index (index .HostConfig.PortBindings "80/tcp") 0).HostPort}}';
  return [
    ['image', `docker image inspect ${IMAGE} > /dev/null`],
    ['container', `[ "$(docker inspect --format '{{.State.Running}}' ${name})" = true ]`],
    ['port', `[ "$(docker inspect --format '${published}' ${name})" = ${port} ]`],
    ['page', `curl --silent http://127.0.0.1:${port}/ | grep -q '<title>${TITLE}</title>'`],
    ['log', `docker logs ${name} 2>&1 | grep -q 'GET / HTTP'`],
  ];
}

function python({ name, port }: Served): string {
  const id = name.replace('-', '_');
  return `
def test_image_${id}(host):
    assert host.run("docker image inspect ${IMAGE}").rc == 0

def test_container_${id}(host):
    assert host.docker("${name}").is_running

def test_port_${id}(host):
    assert host.docker("${name}").inspect()["HostConfig"]["PortBindings"]["80/tcp"][0]["HostPort"] == "${port}"

def test_page_${id}(host):
    assert "<title>${TITLE}</title>" in host.run("curl --silent http://127.0.0.1:${port}/").stdout

def test_log_${id}(host):
    logs = host.run("docker logs ${name}")
    assert "GET / HTTP" in logs.stdout + logs.stderr
`;
}

/** Which are installed, and which are not. */
export function rivals(): { readonly there: readonly Rival[]; readonly missing: readonly string[] } {
  const isThere = ({ probe: [file, ...args] }: Rival) => spawnSync(file, args, { stdio: 'ignore' }).status === 0;
  const there = RIVALS.filter(isThere);
  return { there, missing: RIVALS.filter((one) => !there.includes(one)).map(({ name }) => name) };
}

/** Writes what a rival asks with so many checks. */
export function write(rival: Rival, folder: string, size: number): Contender {
  const file = join(folder, rival.file(size));
  writeFileSync(file, rival.text(servers(size)));
  return { name: rival.name, command: rival.command(file), cwd: folder };
}
