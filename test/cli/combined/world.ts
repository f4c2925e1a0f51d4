import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Learner, Typed } from '../dojo.js';

/** What `docker inspect` says of a container, as far as it is asked here: read past everything that dojo reads it with. */
export interface Inspected {
  readonly Id: string;
  readonly Name: string;
  readonly Image: string;
  readonly State: {
    readonly Status: string;
    readonly Running: boolean;
    readonly Paused: boolean;
    readonly ExitCode: number;
    readonly Error: string;
    readonly StartedAt: string;
  };
  readonly Config: {
    readonly Image: string;
    readonly Entrypoint: readonly string[] | null;
    readonly Cmd: readonly string[] | null;
    readonly Tty: boolean;
    readonly AttachStdout: boolean;
    readonly Env: readonly string[];
    readonly Labels: Readonly<Record<string, string>>;
    readonly ExposedPorts?: Readonly<Record<string, object>>;
  };
  readonly HostConfig: {
    readonly PublishAllPorts: boolean;
    readonly PortBindings: Readonly<Record<string, readonly { HostIp: string; HostPort: string }[]>> | null;
  };
  readonly NetworkSettings: { readonly Ports: Readonly<Record<string, readonly { HostPort: string }[] | null>> };
  readonly Mounts: readonly { Type: string; Name?: string; Source: string; Destination: string }[];
}

/** What `docker image inspect` says. */
export interface InspectedImage {
  readonly Id: string;
  readonly Created: string;
  readonly Metadata: { readonly LastTagTime: string };
  readonly Config: { readonly Entrypoint?: readonly string[] | null; readonly Cmd?: readonly string[] | null };
  readonly RootFS: { readonly Layers: readonly string[] };
}

/** The state that an attempt has led to, asked by the commands that a person would type. */
export class World {
  readonly workspace: string;
  readonly #learner: Learner;

  constructor(learner: Learner, exercise: string) {
    this.#learner = learner;
    this.workspace = join(learner.folder, exercise);
  }

  get attempt(): string {
    return basename(this.#learner.folder);
  }

  type(commands: string): Promise<Typed> {
    return this.#learner.type(commands, this.workspace);
  }

  async prints(commands: string): Promise<string> {
    return (await this.type(commands)).stdout.trim();
  }

  async holds(commands: string): Promise<boolean> {
    return (await this.type(commands)).exitCode === 0;
  }

  /** The one container of `docker run`, by its label; of compose, by its service. */
  async container(service?: string): Promise<Inspected | undefined> {
    const mine = service
      ? `label=com.docker.compose.project.working_dir=${this.workspace}`
      : `label=attempt=${this.attempt}`;
    const also = service ? `--filter "label=com.docker.compose.service=${service}"` : '';
    const stdout = await this.prints(`docker inspect $(docker ps -aq --filter "${mine}" ${also})`);
    return stdout ? JSON.parse(stdout)[0] : undefined;
  }

  async image(name: string): Promise<InspectedImage | undefined> {
    const { exitCode, stdout } = await this.type(`docker image inspect '${name}'`);
    return exitCode === 0 ? JSON.parse(stdout)[0] : undefined;
  }

  /** Both streams. */
  log({ Id }: Inspected): Promise<string> {
    return this.prints(`docker logs ${Id} 2>&1`);
  }

  /** `curl`'s exit code, the status, and the body; by dojo's name, so that it is no visit of the learner's. */
  async page(path: string): Promise<{ exitCode: number | undefined; status: number; body: string }> {
    const { exitCode, stdout } = await this.type(
      `curl -A dojo -s -m 5 -w '\\n%{http_code}' http://localhost:8888${path}`,
    );
    const at = stdout.lastIndexOf('\n');
    return { exitCode, status: Number(stdout.slice(at + 1)), body: stdout.slice(0, at).trim() };
  }

  /** What compose makes of the file; undefined where it takes it for wrong. */
  async compose(): Promise<ComposeConfig | undefined> {
    const { exitCode, stdout } = await this.type('docker compose config --format json --no-consistency');
    return exitCode === 0 ? JSON.parse(stdout) : undefined;
  }

  kind(file: string): 'file' | 'folder' | undefined {
    const path = join(this.workspace, file);
    if (!existsSync(path)) return undefined;
    return statSync(path).isDirectory() ? 'folder' : 'file';
  }

  text(file: string): string {
    return this.kind(file) === 'file' ? readFileSync(join(this.workspace, file), 'utf8') : '';
  }

  /** In milliseconds since 1970. */
  changed(file: string): number {
    return statSync(join(this.workspace, file)).mtimeMs;
  }
}

export interface ComposeConfig {
  readonly services: Readonly<
    Record<string, { environment?: Record<string, string | null>; depends_on?: Record<string, { condition: string }> }>
  >;
}
