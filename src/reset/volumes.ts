import type { Container, EngineEvent, Mount, Volume } from '../docker/facts.js';
import { type Use, usesIn } from '../docker/history.js';
import { isOwnProject, judgeProject } from './project.js';
import { declared, type Present, type Scope } from './scope.js';
import type { Thing, Verdict } from './verdict.js';

export function judgeVolume(
  volume: Volume,
  present: Present,
  scope: Scope,
  goes: (container: Container) => boolean,
): Verdict | undefined {
  const thing: Thing = { kind: 'volume', id: volume.name, name: volume.name };
  if (scope.baseline?.volumes.includes(volume.name)) return undefined;
  const uses = (mounts: readonly Mount[]) =>
    mounts.some((mount) => mount.type === 'volume' && mount.name === volume.name);
  const users = present.containers.filter((container) => uses(container.mounts));
  const verdict = scope.footprint.volumes?.includes(volume.name)
    ? declared(thing, scope)
    : (judgeProject(thing, volume.labels, present, scope) ??
      mountedByOurs(thing, users, scope, goes) ??
      leftByOurs(thing, users, present.events, scope));
  const stillUsed = uses(present.otherMounts) || users.some((container) => !goes(container));
  return verdict && stillUsed ? { ...thing, why: 'used' } : verdict;
}

/** An anonymous volume goes with its container; a named one that only containers of the exercise use is theirs. */
function mountedByOurs(
  thing: Thing,
  users: readonly Container[],
  { baseline }: Scope,
  goes: (container: Container) => boolean,
): Verdict | undefined {
  if (!baseline || isAnonymous(thing)) return undefined;
  return users.some(goes) ? { ...thing, proof: 'users' } : undefined;
}

/** An anonymous volume stays when its container is removed without `-v`. Whose it was, the engine tells as long as it remembers. */
function leftByOurs(
  thing: Thing,
  users: readonly Container[],
  events: readonly EngineEvent[],
  scope: Scope,
): Verdict | undefined {
  const { baseline } = scope;
  if (!baseline || users.length > 0 || !isAnonymous(thing)) return undefined;
  const isNew = events.some(({ type, action, id }) => type === 'volume' && action === 'create' && id === thing.id);
  const had = usesIn(events, thing.id);
  const isOurs = ({ container }: Use) => !baseline.containers.includes(container) && wasOurs(container, events, scope);
  if (!isNew || had.length === 0 || !had.every(isOurs)) return undefined;
  return { ...thing, name: thing.id.slice(0, 12), proof: 'left' };
}

const isAnonymous = ({ id }: Thing): boolean => /^[0-9a-f]{64}$/.test(id);

/** By what is told of a container: its name and its labels. */
function wasOurs(container: string, events: readonly EngineEvent[], scope: Scope): boolean {
  const own = events.filter(({ type, id }) => type === 'container' && id === container);
  return own.some(
    ({ attributes }) => scope.footprint.containers?.includes(attributes.name ?? '') || isOwnProject(attributes, scope),
  );
}
