import fc from 'fast-check';

/** What a learner types, with two or three things that are not as the statement asks. */
export interface Attempt {
  /** One script for bash, typed in the workspace; `$ATTEMPT` is a label of its own. */
  readonly script: string;
  readonly mistakes: number;
}

/** Ways to do one part of an attempt. The first is right; the others are mistakes that people make. */
export interface Part {
  readonly ways: readonly string[];
  /** How often the right one comes, beside one for a mistake: what does not run is not judged further. */
  readonly weight: number;
}

export const part = (weight: number, ...ways: readonly string[]): Part => ({ ways, weight });

/** Which way was chosen for each part. */
type Chosen<P> = { readonly [K in keyof P]: string };

/** Draws a way for each part, two or three of them wrong, and writes them as a script. */
export function attempts<P extends Readonly<Record<string, Part>>>(
  parts: P,
  write: (chosen: Chosen<P>) => string,
): fc.Arbitrary<Attempt> {
  const drawn = Object.fromEntries(Object.entries(parts).map(([name, one]) => [name, draw(one)]));
  return fc
    .record(drawn)
    .map((chosen) => ({
      script: write(chosen as Chosen<P>),
      mistakes: Object.entries(parts).filter(([name, { ways }]) => chosen[name] !== ways[0]).length,
    }))
    .filter(({ mistakes }) => mistakes === 2 || mistakes === 3);
}

const draw = ({ ways: [right = '', ...wrong], weight }: Part): fc.Arbitrary<string> =>
  fc.oneof({ weight, arbitrary: fc.constant(right) }, fc.constantFrom(...wrong));

/** Tells the attempt's container from all others on the engine. */
const LABEL = '--label "attempt=$ATTEMPT"';

/** How a container is started. */
export const way = part(
  5,
  'docker run -d',
  'docker create',
  'timeout --signal=INT --kill-after=15 2 docker run',
  'docker run -d --rm',
);

/** True where the options stand behind the image's name, and are the container's command. */
export const behind = part(7, 'before', 'behind');

/** What is done to the container when it is there; `$IT` is its id. */
export const after = part(7, '', 'docker stop -t 1 $IT', 'docker pause $IT', 'docker kill $IT', 'docker rm -f $IT');

/** Ports of the host and of the container, as the option that publishes them. */
export const ports = (host: number, inside: number): Part =>
  part(
    2,
    `-p ${host}:${inside}`,
    `-p ${inside}:${host}`,
    `-p 8081:${inside}`,
    `-p ${host}:9090`,
    '-p 8081:9090',
    `-p ${host}:${inside}/udp`,
    '-P',
    `-p ${inside}`,
    `-p 127.0.0.1:${host}:${inside}`,
    '--expose 81',
    '',
  );

/** `docker run` with its options, before or behind the image; then what is done to the container. */
export function run(chosen: {
  readonly way: string;
  readonly first?: string;
  readonly port: string;
  readonly image: string;
  readonly behind: string;
  readonly after: string;
}): string {
  const { way: how, first = '', port, image } = chosen;
  const options = chosen.behind === 'behind' && port ? `${first} ${image} ${port}` : `${first} ${port} ${image}`;
  const its = 'IT=$(docker ps -aq --filter "label=attempt=$ATTEMPT")';
  return [`${how} ${LABEL} ${options}`, ...(chosen.after ? [its, chosen.after] : [])].join('\n');
}
