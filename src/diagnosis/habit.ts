import { type Finding, finding } from './finding.js';
import { quoted } from './quoted.js';

/**
 * The learner's `docker` command speaks to another place than the engine that is checked; undefined when to the same.
 *
 * @param unanswered the endpoint that the command would use, where nobody answered
 */
export function wrongContext(unanswered: string | undefined, engine: string): Finding | undefined {
  if (unanswered === undefined) return undefined;
  return finding('wrong-context', { endpoint: unanswered, engine }, [`export DOCKER_HOST=${engine}`]);
}

/** What an engine says of its swarm; undefined when that is what was asked for. */
export function wrongSwarm(found: string, wished: 'active' | 'inactive'): Finding | undefined {
  if ((found === 'active') === (wished === 'active')) return undefined;
  const next = wished === 'active' ? 'docker swarm init' : 'docker swarm leave --force';
  return finding('wrong-engine-state', { wished, found }, [next]);
}

/** The file was written one folder further up: the command ran outside the workspace. */
export function wrongDirectory(file: string, folder: string, workspace: string): Finding {
  return finding('wrong-directory', { file, folder, workspace }, [
    `mv ${quoted(`${folder}/${file}`)} ${quoted(`${workspace}/`)}`,
  ]);
}
