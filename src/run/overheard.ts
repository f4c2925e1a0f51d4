import type { Scene } from '../exercise/scene.js';

/** Hears what was asked, by the name of the question, and the answer or the promise of one. */
export type Listener = (name: string, args: readonly unknown[], answer: unknown) => void;

/**
 * The same scene, with someone who listens to what is asked.
 *
 * @param begin called for a listener at the beginning, and at each further try of a check that waits
 * @example overheard(scene, () => (name) => asked.add(name))
 */
export function overheard(scene: Scene, begin: () => Listener): Scene {
  const listener = begin();
  const { docker, workspace, disk, get } = scene;
  return {
    ...scene,
    docker: { ...heard(docker, listener), fresh: () => overheard({ ...scene, docker: docker.fresh() }, begin).docker },
    workspace: { ...heard(workspace, listener), path: workspace.path, holds: workspace.holds },
    disk: heard(disk, listener),
    get: heard({ get }, listener).get,
  };
}

function heard<T extends object>(thing: T, listener: Listener): T {
  const entries = Object.entries(thing).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    const asked = (...args: unknown[]) => {
      const answer = member(...args);
      listener(name, args, answer);
      return answer;
    };
    return [name, asked];
  });
  return Object.fromEntries(entries) as T;
}
