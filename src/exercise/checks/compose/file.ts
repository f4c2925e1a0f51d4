import type { ComposeFile } from '../../../diagnosis/compose.js';
import { finding, isDiagnosed } from '../../../diagnosis/finding.js';
import { filesLike, partsOf } from '../../../evidence/compose.js';
import type { Evidence } from '../../../evidence/evidence.js';
import { lineOf } from '../../../evidence/file.js';
import { titled } from '../../../words/titles.js';
import { type Check, check, fail } from '../../check.js';
import type { Scene } from '../../scene.js';
import type { Workspace } from '../../workspace.js';
import { refuseUnreadable, renamed } from '../file.js';
import { UP, UP_ALONE } from './up.js';

/** Compose looks for these, in this order. @see https://docs.docker.com/compose/intro/compose-application-model/ */
const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** The compose file declares the services, and every volume that they name. */
export function composeFile(services: readonly string[]): Check<ComposeFile> {
  const title = titled('compose-file', { file: 'docker-compose.yml', service: services.join(', ') });
  const ask = async ({ workspace }: Scene) => {
    const files = await workspace.list();
    const file = NAMES.find((name) => files.includes(name));
    if (!file) noFile('docker-compose.yml', meantFile(files));
    const { parseCompose } = await import('../../../diagnosis/compose.js');
    const text = await workspace.read(file);
    if (text === undefined) await refuseUnreadable(workspace, file);
    const parsed = parseCompose(file, text ?? '');
    if ('code' in parsed) fail(parsed);
    for (const service of services) mustDeclare(parsed, service);
    for (const volume of parsed.undeclaredVolumes) fail(finding('compose-volume-not-declared', { file, volume }, [UP]));
    return parsed;
  };
  return check('compose-file', title, [], ask, { shows: ({ workspace }) => showFile(workspace) });
}

/** Its services and volumes; the line that cannot be read, where there is one. */
export async function showFile(workspace: Workspace): Promise<Evidence> {
  const files = await workspace.list();
  const file = NAMES.find((name) => files.includes(name));
  const text = file && (await workspace.read(file));
  if (!file || text === undefined) return filesLike(files);
  const { parseCompose } = await import('../../../diagnosis/compose.js');
  const parsed = parseCompose(file, text);
  const isWrong = 'code' in parsed && isDiagnosed(parsed) && 'line' in parsed.facts;
  return isWrong ? lineOf(file, text, Number(parsed.facts.line)) : partsOf(file, text);
}

function noFile(file: string, found: readonly string[]): never {
  fail(finding('compose-file-missing', { file, found }, [...renamed(found, file), UP]));
}

/** Names in the workspace that look like a compose file under a wrong name. */
function meantFile(files: readonly string[]): readonly string[] {
  return files.filter((name) => /compose/i.test(name) || /\.ya?ml$/i.test(name));
}

function mustDeclare({ file, services }: ComposeFile, service: string): void {
  if (services.has(service)) return;
  const found = [...services.keys()];
  const letters = (name: string) => name.replace(/[^a-z0-9]/gi, '').toLowerCase();
  const other = found.find((name) => letters(name) === letters(service));
  if (other) fail(finding('compose-service-name-differs', { file, service, found: other }, [UP_ALONE]));
  fail(finding('compose-service-missing', { file, service, found }, [UP_ALONE]));
}
