import type { Container, EngineEvent } from '../docker/facts.js';
import type { Use } from '../docker/history.js';
import { type Evidence, evidence } from './evidence.js';
import { shell } from './shell.js';

const STEPS = ['create', 'start', 'die', 'destroy'];
const FILTERS = STEPS.map((step) => `--filter event=${step}`).join(' ');

/** The events since the start of the exercise, those of this very second too. */
const since = (startedAt: number | undefined): string =>
  `docker events --since ${startedAt === undefined ? '1h' : startedAt.toFixed(6)} --until $(($(date +%s) + 1))`;

/** What became of the containers of a name, one step a line. */
export function stepsOf(name: string, startedAt: number | undefined, events: readonly EngineEvent[]): Evidence {
  const format = "--filter type=container --format '{{.Action}} {{.Actor.Attributes.name}}'";
  const command = `${since(startedAt)} ${FILTERS} ${format} | ${shell`grep -E ${` ${name}$`}`}`;
  return evidence(
    command,
    lines(events, ({ attributes }) => attributes.name === name),
  );
}

/** What became of the containers from an image, one step a line. @param image as it was typed */
export function stepsOfImage(image: string, startedAt: number | undefined, events: readonly EngineEvent[]): Evidence {
  const of = shell`--filter type=container --filter ${`image=${image}`}`;
  const command = `${since(startedAt)} ${FILTERS} ${of} --format '{{.Action}} {{.Actor.Attributes.name}}'`;
  return evidence(
    command,
    lines(events, ({ attributes }) => attributes.image === image),
  );
}

function lines(events: readonly EngineEvent[], isMeant: (event: EngineEvent) => boolean): readonly string[] {
  const own = events.filter((event) => event.type === 'container' && STEPS.includes(event.action) && isMeant(event));
  return own.map(({ action, attributes }) => `${action} ${attributes.name}`);
}

/** The commands with a word in them that were run inside a container. */
export function execsOf(
  { id }: Container,
  startedAt: number | undefined,
  events: readonly EngineEvent[],
  program: string,
): Evidence {
  const own = events.filter((event) => event.id === id && event.action.startsWith('exec_create'));
  const lines = own.flatMap(({ action }) => action.split('\n')).filter((line) => line.includes(program));
  const command = `${since(startedAt)} ${shell`--filter ${`container=${id}`} --filter event=exec_create --format '{{.Action}}' | grep -F ${program}`}`;
  return evidence(command, lines);
}

/** The containers that had a volume, and where. A filter by its name would let longer names pass. */
export function usesOf(volume: string, startedAt: number | undefined, uses: readonly Use[]): Evidence {
  const format = '{{.Actor.ID}} {{.Actor.Attributes.container}} {{.Actor.Attributes.destination}}';
  const of = shell`--filter type=volume --filter event=mount --format ${format} | grep ${`^${volume} `}`;
  const lines = uses.map(({ container, at }) => `${volume} ${container} ${at}`);
  return evidence(`${since(startedAt)} ${of} | LC_ALL=C sort -u`, lines.sort());
}
