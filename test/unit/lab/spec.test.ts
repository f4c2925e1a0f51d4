import { describe, expect, test } from 'vitest';
import { containerSpec, type Plan } from '../../../src/lab/spec.js';

const plan: Plan = {
  name: 'dojo-lab',
  mark: 'a1b2',
  image: 'docker:28-dind',
  way: 'socket',
  ports: [8080, 8888],
  folders: ['/home/gopher/a:b'],
  socketFolder: '/home/gopher/.local/state/dojo/lab',
  group: 1000,
  mirrors: ['http://10.1.2.3:5000/'],
  names: true,
};
const published = (spec: ReturnType<typeof containerSpec>) =>
  Object.values((spec.HostConfig?.PortBindings ?? {}) as Record<string, { HostIp: string; HostPort: string }[]>).flat();

describe('the container of a lab', () => {
  test.each(['socket', 'tls'] as const)('publishes on 127.0.0.1 alone, by %s', (way) => {
    const bindings = published(containerSpec({ ...plan, way }, 'privileged'));
    expect(bindings.map(({ HostIp }) => HostIp)).toEqual(bindings.map(() => '127.0.0.1'));
    expect(bindings).toContainEqual({ HostIp: '127.0.0.1', HostPort: '8888' });
  });

  test('by socket: no engine port at all, and the socket is for one group', () => {
    const spec = containerSpec(plan, 'privileged');
    expect(spec.Cmd?.join(' ')).toMatch(/^dockerd .*--host unix:\/\/\/run\/dojo-lab\/docker\.sock --group 1000/);
    expect(spec.Cmd?.join(' ')).not.toContain('tcp://');
    expect(published(spec)).toHaveLength(2);
    expect(spec.Env).toEqual(['DOCKER_TLS_CERTDIR=']);
  });

  test('by TLS: its certificates are asked for, and no folder of the learner is mounted for it', () => {
    const spec = containerSpec({ ...plan, way: 'tls' }, 'privileged');
    expect(spec.Env).toEqual(['DOCKER_TLS_CERTDIR=/certs']);
    expect(spec.Cmd?.[0]).toBe('--label');
    expect(published(spec)).toContainEqual({ HostIp: '127.0.0.1', HostPort: '' });
    expect(spec.HostConfig?.Mounts?.map(({ Target }) => Target)).not.toContain('/run/dojo-lab');
  });

  test('its folders are under the same path, whatever is in their names', () => {
    const mounts = containerSpec(plan, 'privileged').HostConfig?.Mounts;
    expect(mounts).toContainEqual({ Type: 'bind', Source: '/home/gopher/a:b', Target: '/home/gopher/a:b' });
  });

  test('its engine says of itself what it is, and knows the mirrors', () => {
    const words = containerSpec(plan, 'named').Cmd?.join(' ');
    expect(words).toContain('--label dev.dojo.lab=a1b2');
    expect(words).toContain('--registry-mirror http://10.1.2.3:5000/ --insecure-registry http://10.1.2.3:5000');
  });

  test('without all rights it has those that an engine needs, and the control groups', () => {
    const { HostConfig } = containerSpec(plan, 'named');
    expect(HostConfig?.Privileged).toBeUndefined();
    expect(HostConfig?.CapAdd).toContain('SYS_ADMIN');
    expect(HostConfig?.Mounts?.map(({ Target }) => Target)).toContain('/sys/fs/cgroup');
  });

  test('is told to ask nobody for names where none can be looked up', () => {
    expect(containerSpec(plan, 'privileged').HostConfig?.Dns).toBeUndefined();
    expect(containerSpec({ ...plan, names: false }, 'privileged').HostConfig?.Dns).toEqual(['127.0.0.1']);
  });
});
