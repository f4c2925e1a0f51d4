/** A path as it is typed in a shell. @example quoted('/home/me/my files') // "'/home/me/my files'" */
export function quoted(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
