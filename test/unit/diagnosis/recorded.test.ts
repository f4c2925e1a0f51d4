import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Recorded, RecordedEngine } from '../../../fixtures/engines/recorded.js';
import { type Question, SCENES } from '../../../fixtures/engines/scenes.js';
import { meantContainer } from '../../../src/diagnosis/candidate.js';
import { removedContainer, whyNotRunning, wrongImage } from '../../../src/diagnosis/container.js';
import type { FindingCode } from '../../../src/diagnosis/finding.js';
import { containerStays, imageStays, volumeStays } from '../../../src/diagnosis/gone.js';
import { secretIn, wrongEnv } from '../../../src/diagnosis/image.js';
import { layerUnchanged } from '../../../src/diagnosis/layer.js';
import { wrongBind, wrongVolume } from '../../../src/diagnosis/mount.js';
import { missingNetwork, notJoined, notShared } from '../../../src/diagnosis/network.js';
import { wrongPort } from '../../../src/diagnosis/port.js';
import { missingVolume } from '../../../src/diagnosis/volume.js';
import type { Container, Image } from '../../../src/docker/facts.js';
import * as normal from '../../../src/docker/normal.js';

/*
 * Every scene of fixtures/engines, on every engine that it was recorded on: the engine's own answers, through the normaliser and the
 * diagnosis, have to come out as the code that the table names.
 */

const FOLDER = new URL('../../../fixtures/engines/', import.meta.url);
const versions = readdirSync(FOLDER, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));

function load<T>(version: string, name: string): T {
  return JSON.parse(readFileSync(new URL(`${version}/${name}.json`, FOLDER), 'utf8')) as T;
}

/** dockerode's types say what an engine should answer; these are what engines did answer. */
// biome-ignore lint/suspicious/noExplicitAny: the recorded answers have no type, that is the point of them
const raw = <A>(answer: unknown): A => answer as any;

/** Recorded answers in dojo's own words. */
class Told {
  readonly recorded: Recorded;
  readonly #engine: RecordedEngine;

  constructor(version: string, scene: string) {
    this.recorded = load(version, scene);
    this.#engine = load(version, 'engine');
  }

  /** The container of that name, or the only one. */
  container(name = 'web'): Container {
    const { inspect } = this.recorded;
    const answer = inspect[name] ?? Object.values(inspect)[0];
    return normal.container(raw(answer));
  }

  get containers() {
    return this.recorded.containers.map((one) => normal.containerSummary(raw(one)));
  }

  get events() {
    return this.recorded.events.map((one) => normal.event(JSON.stringify(one)));
  }

  image(tag: string): Image {
    const tagged = tag.includes(':') ? tag : `${tag}:latest`;
    return normal.image(raw(this.recorded.image[tagged] ?? this.#engine.image[tagged]));
  }

  history(tag: string) {
    return (this.recorded.history[`${tag}:latest`] ?? []).map((one) => normal.historyEntry(raw(one)));
  }

  log(container: Container): readonly string[] {
    return this.recorded.logs[container.name] ?? [];
  }
}

const AGAIN = ['docker rm -f web', 'docker run …'];

/** Asks the diagnosis as the checks do. One function per kind of question. */
const ask: { [K in Question['about']]: (told: Told, question: Extract<Question, { about: K }>) => string | undefined } =
  {
    running: (told) => {
      const container = told.container();
      const holder = told.containers.find(({ hostPorts }) => hostPorts.includes(container.published[0]?.host ?? 0));
      const ending = { container, log: told.log(container), again: AGAIN, portHolder: holder?.name };
      return whyNotRunning(ending)?.code;
    },
    meant: (told, { image, name, port }) => {
      const ports = port === undefined ? [] : [port];
      const wish = {
        image,
        imageId: told.image(image).id,
        name,
        ports,
        inWorkspace: () => false,
        isEarlier: () => false,
      };
      const { meant } = meantContainer(told.containers, wish);
      if (!meant) return 'container-missing';
      return meant.name === name ? undefined : 'container-name-differs';
    },
    image: (told, { wished }) => wrongImage(told.container(), wished, AGAIN)?.code,
    stale: (told, { image }) =>
      told.image(image).id === told.container().imageId ? undefined : 'container-stale-image',
    removed: ({ recorded }, { image, name }) => {
      const events = recorded.events.map((one) => normal.event(JSON.stringify(one)));
      return removedContainer(events, image, name)?.code;
    },
    port: (told, wish) => wrongPort(told.container(), wish, told.image('nginx:alpine').exposed, AGAIN)?.code,
    bind: (told, { from, to }) => {
      const { folder, emptyFolders } = told.recorded;
      const isEmptyFolder = (path: string) => emptyFolders.includes(path);
      return wrongBind(told.container(), { from, to, source: `${folder}/${from}` }, { isEmptyFolder }, AGAIN)?.code;
    },
    volume: (told, { volume, to }) =>
      wrongVolume(told.container(), { from: volume, to }, (name) => name === volume, AGAIN)?.code,
    'volume-there': ({ recorded }, { volume }) =>
      missingVolume(
        volume,
        recorded.volumes.map((one) => normal.volume(raw(one))),
      )?.code,
    'network-there': ({ recorded }, { network }) =>
      missingNetwork(
        network,
        recorded.networks.map((one) => normal.network(raw(one))),
      )?.code,
    joined: (told, { network }) => notJoined(told.container(), network)?.code,
    shared: (told, { other }) => notShared(told.container(), told.container(other))?.code,
    layer: (told, { path }) => {
      const changes = (told.recorded.changes.web ?? []).map((one) => normal.change(raw(one)));
      return layerUnchanged(told.container(), path, changes)?.code;
    },
    env: (told, { image, wished }) => wrongEnv(told.image(image), image, wished, AGAIN)?.code,
    secret: (told, { image }) => secretIn(told.image(image), told.history(image), image)?.code,
    base: (told, { image, base }) => {
      const { layers } = told.image(image);
      return told.image(base).layers.every((layer, at) => layers[at] === layer) ? undefined : 'single-stage';
    },
    size: (told, { image, megabytes }) => {
      const bytes = told.history(image).reduce((sum, { size }) => sum + size, 0);
      return bytes > megabytes * 1024 * 1024 ? 'image-too-large' : undefined;
    },
    command: (told, { image }) => {
      const { entrypoint, command } = told.image(image);
      const words = [...entrypoint, ...command];
      if (words.length === 0) return 'image-command-missing';
      return words[0] === '/bin/sh' && words[1] === '-c' ? 'command-shell-form' : undefined;
    },
    'built-after': (told, { image }) => {
      const { id } = told.image(image);
      const tagged = told.events.some((event) => event.type === 'image' && event.action === 'tag' && event.id === id);
      return tagged ? undefined : 'image-older-than-dockerfile';
    },
    gone: (told, { thing, name }) => {
      const users = told.containers;
      if (thing === 'image') return imageStays(name, users).code;
      return thing === 'volume' ? volumeStays(name, users).code : containerStays(summaryOf(told, name)).code;
    },
  };

function whyNot(told: Told) {
  const container = told.container();
  const holder = told.containers.find(({ hostPorts }) => hostPorts.includes(container.published[0]?.host ?? 0));
  return whyNotRunning({ container, log: told.log(container), again: AGAIN, portHolder: holder?.name });
}

function summaryOf(told: Told, name: string) {
  const found = told.containers.find((one) => one.name === name);
  if (!found) throw new Error(`no container ${name} was recorded`);
  return found;
}

describe.each(versions)('engine %s', (version) => {
  const scenes = Object.entries(SCENES).map(
    ([name, scene]) => [name, scene.but?.[version] ?? scene.expect, scene.ask] as const,
  );

  it.each(scenes)('%s: %s', (name, expected: FindingCode | undefined, question) => {
    const judge = ask[question.about] as (told: Told, question: Question) => string | undefined;
    expect(judge(new Told(version, name), question)).toBe(expected);
  });

  it.each([
    ['port-held-by-container', 'first'],
    ['port-held-by-program', undefined],
  ])('tells the port that was taken, and who holds it: %s', (name, holder) => {
    expect(whyNot(new Told(version, name))).toMatchObject({ facts: { name: 'web', port: 8888, holder } });
  });

  it("tells the program that an image's start script did not find", () => {
    expect(whyNot(new Told(version, 'container-command-not-found'))).toMatchObject({ facts: { command: 'ngnix' } });
  });

  it('has every scene, and none that the table does not name', () => {
    const files = readdirSync(new URL(`${version}/`, FOLDER)).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual([...Object.keys(SCENES), 'engine'].sort());
  });
});
