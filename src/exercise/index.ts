/** All that an exercise is written with. */
export { check, fail } from './check.js';
export {
  composeEnv,
  composeFile,
  composeService,
  databaseReady,
  dependsOn,
  volumeOfEarlierTry,
} from './checks/compose.js';
export { runningContainer } from './checks/container.js';
export { dockerfile } from './checks/dockerfile.js';
export { hostFile } from './checks/file.js';
export { http, requestLogged } from './checks/http.js';
export { builtImage, imageBase, imageCommand, imageSize, pulledImage } from './checks/image.js';
export { bindMount, volumeMount } from './checks/mount.js';
export { publishedPort } from './checks/port.js';
export { type Exercise, exercise } from './exercise.js';
export { pull } from './setup.js';
