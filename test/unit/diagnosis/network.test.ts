import { expect, test } from 'vitest';
import { missingNetwork, notApart, notJoined, notShared } from '../../../src/diagnosis/network.ts';
import { container, on } from './facts.ts';

const network = (name: string) => ({ id: name, name, driver: 'bridge', labels: {} });
const at = (name: string, ...networks: string[]) => container({ name, endpoints: networks.map(on) });

test('a network that is there is not missed; one with other hyphens is told', () => {
  expect(missingNetwork('net', [network('net')])).toBeUndefined();
  expect(missingNetwork('my-net', [network('my_net'), network('bridge')])).toMatchObject({
    code: 'network-missing',
    facts: { near: ['my_net'] },
    try: ['docker network create my-net'],
  });
});

test('a container may be on more networks than the one that was asked for', () => {
  expect(notJoined(at('co4', 'net', 'bridge'), 'net')).toBeUndefined();
  expect(notJoined(at('co4', 'net', 'bridge'), 'bridge')).toBeUndefined();
});

test('on the default bridge alone: nobody named a network', () => {
  expect(notJoined(at('co1', 'bridge'), 'net')).toMatchObject({
    code: 'network-default-bridge',
    try: ['docker network connect net co1'],
  });
});

test.each([[['other']], [['other', 'bridge']], [[]]])('on %j: not joined', (networks) => {
  expect(notJoined(at('co1', ...networks), 'net')).toMatchObject({
    code: 'network-not-joined',
    facts: { found: networks },
  });
});

test('a container that has to stay off a network may be on any other', () => {
  expect(notApart(at('co3', 'bridge'), 'net')).toBeUndefined();
  expect(notApart(at('co3', 'bridge', 'net'), 'net')).toMatchObject({
    code: 'network-joined-too',
    try: ['docker network disconnect net co3'],
  });
});

test('two on one network of their own find each other', () => {
  expect(notShared(at('co1', 'net'), at('co2', 'bridge', 'net'))).toBeUndefined();
});

test('two on the default bridge share it, and do not know names there', () => {
  expect(notShared(at('co1', 'bridge'), at('co2', 'bridge'))).toMatchObject({ code: 'network-default-bridge' });
  expect(notShared(at('co1', 'bridge', 'net'), at('co2', 'bridge'))).toMatchObject({
    code: 'network-default-bridge',
    facts: { name: 'co2' },
    try: ['docker network connect net co2'],
  });
});

test('networks of one name are two, told apart by id', () => {
  const other = container({
    name: 'co2',
    endpoints: [{ network: 'net', networkId: 'another', aliases: [], address: '' }],
  });
  expect(notShared(at('co1', 'net'), other)).toMatchObject({ code: 'network-not-shared' });
});

test('who is outside is told how to come in', () => {
  expect(notShared(at('co1', 'net'), at('co3', 'bridge'))).toMatchObject({
    code: 'network-not-shared',
    try: ['docker network connect net co3'],
  });
  expect(notShared(at('co3', 'bridge'), at('co1', 'net'))).toMatchObject({
    try: ['docker network connect net co3'],
  });
});
