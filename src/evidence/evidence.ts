/** What can be seen by hand: a command for a POSIX shell in the workspace, and what it prints now. */
export interface Evidence {
  readonly command: string;
  /** Without the white space at its end; empty where it prints nothing. */
  readonly value: string;
}

/** @example evidence(shell`docker port ${name}`, ['80/tcp -> 0.0.0.0:8888']) */
export function evidence(command: string, lines: readonly string[]): Evidence {
  return { command, value: lines.join('\n').trimEnd() };
}

/** Of lines that come in no fixed order: sorted, where there are several. */
export function unordered(command: string, lines: readonly string[]): Evidence {
  return lines.length > 1 ? evidence(`${command} | LC_ALL=C sort`, [...lines].sort()) : evidence(command, lines);
}
