import { COMPOSE_FOLDER, COMPOSE_PROJECT } from '../docker/names.js';
import { composeProject } from '../exercise/workspace.js';
import type { Present, Scope } from './scope.js';
import type { Thing, Verdict } from './verdict.js';

export function isOwnProject(labels: Readonly<Record<string, string>>, { workspace }: Scope): boolean {
  const folder = labels[COMPOSE_FOLDER];
  return folder !== undefined && workspace.holds(folder);
}

/** Networks and volumes of compose carry the project's name and not its folder: another folder may have the same name. */
export function judgeProject(
  thing: Thing,
  labels: Readonly<Record<string, string>>,
  { containers }: Present,
  scope: Scope,
): Verdict | undefined {
  const project = labels[COMPOSE_PROJECT];
  if (project === undefined || project !== composeProject(scope.workspace.folder)) return undefined;
  const members = containers.filter(({ labels }) => labels[COMPOSE_PROJECT] === project);
  if (members.some((member) => !isOwnProject(member.labels, scope))) return { ...thing, why: 'foreign-project' };
  if (members.length > 0) return { ...thing, proof: 'project' };
  if (!scope.footprint.compose) return undefined;
  return scope.baseline ? { ...thing, proof: 'project' } : { ...thing, why: 'unproved' };
}
