import type { Other } from './change.js';

/*
 * Other values for what stands in commands and files. They are wrong in one way each, and of the same kind as the right one.
 */

const ADDED = '-other';

/** `8888:80`: turned round, another port of the host, another of the container, only for this machine. */
export function otherPorts(value: string): readonly Other[] {
  const [container = '', host, address] = value.split(':').reverse();
  if (host === undefined) return otherText(value);
  const lead = address === undefined ? '' : `${address}:`;
  const [, port = '', protocol = ''] = /^(.*?)(\/\w+)?$/.exec(container) ?? [];
  const swapped = { by: `${lead}${port}:${host}${protocol}`, what: `swap ${value}` };
  const only = { by: `127.0.0.1:${value}`, what: `only for 127.0.0.1: ${value}` };
  return [
    ...(port === host ? [] : [swapped]),
    { by: `${lead}${next(host)}:${container}` },
    { by: `${lead}${host}:${next(port)}${protocol}` },
    ...(address === undefined ? [only] : []),
  ];
}

/**
 * `./page:/path`, `data:/path`: another source, another target, a volume where a folder was meant and the other way round.
 *
 * @param here how the present folder is written: `$PWD` in a shell, `.` in a compose file
 */
export function otherMounts(value: string, here: string): readonly Other[] {
  const [source = '', target, options] = value.split(':');
  if (target === undefined) return [{ by: value + ADDED }];
  const rest = options === undefined ? '' : `:${options}`;
  const isPath = /^[./~$]/.test(source);
  const volume = (isPath ? source.replace(/\/+$/, '').split('/').at(-1) : source) ?? '';
  const flipped = isPath
    ? { by: `${volume}:${target}${rest}`, what: `volume instead of bind: ${value}`, names: [volume] }
    : { by: `${here}/${source}:${target}${rest}`, what: `bind instead of volume: ${value}` };
  return [
    { by: `${source}${ADDED}:${target}${rest}`, ...(!isPath && { names: [`${source}${ADDED}`] }) },
    { by: `${source}:${target}${ADDED}${rest}` },
    ...(/^[\w.$/-]+$/.test(flipped.by.split(':')[0] ?? '') && volume.length > 1 ? [flipped] : []),
    ...(options === undefined ? [] : [{ by: `${source}:${target}`, what: `drop :${options} of ${value}` }]),
  ];
}

/** `type=bind,source=…,target=…`: each part left out, and each with another value. */
export function otherMountOptions(value: string): readonly Other[] {
  const parts = value.split(',');
  const instead = (at: number, by: readonly string[]) =>
    [...parts.slice(0, at), ...by, ...parts.slice(at + 1)].join(',');
  return parts.flatMap((part, at) => {
    const [key = '', said] = part.split('=');
    const dropped = { by: instead(at, []), what: `drop ${part}` };
    if (said === undefined) return [dropped];
    const kind = { bind: 'volume', volume: 'bind' }[said];
    const other = key === 'type' && kind ? kind : said + ADDED;
    return [dropped, { by: instead(at, [`${key}=${other}`]), what: `${part} -> ${other}`, names: [other] }];
  });
}

/** `nginx:alpine`: without its tag, which is `latest`; with a tag where it has none. */
export function otherImages(value: string): readonly Other[] {
  const [repository = ''] = value.split(':');
  const by = /:(?!latest$)/.test(value) ? repository : `${repository}:other`;
  return [{ by, names: [by] }];
}

/** A name that is given: another one. Of an image, also another tag. */
export const otherName = (value: string): readonly Other[] => [{ by: value + ADDED, names: [value + ADDED] }];

/** `NAME=value` or `NAME`: another value. */
export function otherAssignment(value: string): readonly Other[] {
  const at = value.indexOf('=');
  if (at < 0) return otherName(value);
  return otherText(value.slice(at + 1)).map(({ by }) => ({ by: `${value.slice(0, at)}=${by}` }));
}

/** A path that leads elsewhere; the folder itself has no other. */
export const otherPath = (value: string): readonly Other[] =>
  value === '.' || value === './' ? [{ by: `./${ADDED.slice(1)}` }] : [{ by: value.replace(/\/*$/, '') + ADDED }];

/** The next number where it begins with one; else another word. */
export const otherText = (value: string): readonly Other[] => [{ by: next(value) }];

const next = (value: string): string =>
  /^\d/.test(value) ? value.replace(/^\d+/, (digits) => String(Number(digits) + 1)) : value + ADDED;
