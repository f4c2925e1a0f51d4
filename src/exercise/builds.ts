import type { Footprint } from './exercise.js';
import { composeProject } from './workspace.js';

/** The names of images that the exercise has the learner build, by hand or by compose in this folder. */
export function buildNames({ builds = [], compose }: Footprint, folder: string): readonly string[] {
  const project = composeProject(folder);
  const services = (compose?.builds ?? []).flatMap((service) => [`${project}-${service}`, `${project}_${service}`]);
  return [...builds, ...services];
}
