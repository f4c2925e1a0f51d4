const { readdirSync, statSync } = require('node:fs');

/** What the program is built from. */
const SOURCES = ['src', 'exercises'];

/**
 * A source that is newer than the build.
 *
 * @param {string} root the checkout
 * @param {string} built the file that was built
 * @returns {string | undefined} its path below the checkout
 */
exports.newest = (root, built) => {
  const then = statSync(built).mtimeMs;
  return SOURCES.flatMap((folder) => sourcesIn(root, folder)).find(
    (file) => (statSync(`${root}/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0) > then,
  );
};

/** Scripts and statements are read as they are: only what is compiled counts. Slashes do on every system, and join() takes its time. */
function sourcesIn(root, folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return folder === 'exercises' ? [`${path}/exercise.ts`] : sourcesIn(root, path);
    return entry.name.endsWith('.ts') || entry.name === 'course.yaml' ? [path] : [];
  });
}
