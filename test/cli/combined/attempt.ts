import fc from 'fast-check';

/** What a learner types, part by part. The first of each list is right; the others are mistakes that people make. */
const NAMES = ['--name nginx-alpine', '--name nginx_alpine', ''];
const PORTS = [
  '-p 8888:80',
  '-p 80:8888',
  '-p 8081:80',
  '-p 8888:8080',
  '-P',
  '-p 127.0.0.1:8888:80',
  '--expose 81',
  '',
];
const IMAGES = ['nginx:alpine', 'nginx'];
const WAYS = ['docker run -d', 'docker create', 'timeout --signal=INT 2 docker run'];
/** Tells the attempt's container from all others on the engine; the shell has its value. */
const LABEL = '--label "attempt=$ATTEMPT"';
const PAGE = '/usr/share/nginx/html/hoge.html';
const MOUNTS = [
  `-v "$PWD/hoge.html:${PAGE}"`,
  `-v hoge.html:${PAGE}`,
  '-v "$PWD/hoge.html:/usr/share/nginx/hoge.html"',
  `-v "$PWD/hoge.htm:${PAGE}"`,
  `-v "$PWD/copy/hoge.html:${PAGE}"`,
  '',
];

/** A `docker run` with two or three things that are not as the statement asks. */
export interface Attempt {
  readonly line: string;
  readonly mistakes: number;
}

/** @param weight how often the right one comes: what does not run is not judged further */
const one = (choices: readonly string[], weight = 2) =>
  fc.oneof({ weight, arbitrary: fc.constant(choices[0] as string) }, fc.constantFrom(...choices.slice(1)));

/** Options behind the image's name are a mistake of their own. */
function attempts(first: readonly string[]): fc.Arbitrary<Attempt> {
  const parts = fc.record({
    way: one(WAYS, 5),
    first: one(first),
    port: one(PORTS),
    image: one(IMAGES),
    behind: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  });
  return parts
    .map(({ way, first: option, port, image, behind }) => ({
      line:
        behind && port ? `${way} ${LABEL} ${option} ${image} ${port}` : `${way} ${LABEL} ${option} ${port} ${image}`,
      mistakes: [
        way !== WAYS[0],
        option !== first[0],
        port !== PORTS[0],
        image !== IMAGES[0],
        behind && port !== '',
      ].filter(Boolean).length,
    }))
    .filter(({ mistakes }) => mistakes === 2 || mistakes === 3);
}

export const ofNginxRun = attempts(NAMES);
export const ofVolumeMount = attempts(MOUNTS);
