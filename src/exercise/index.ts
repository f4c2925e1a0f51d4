/** All that an exercise is written with. */
export { check, fail } from './check.js';
export { databaseReady, volumeOfEarlierTry } from './checks/compose/database.js';
export { composeFile } from './checks/compose/file.js';
export { composeBuilt, composeEnv, composeService, dependsOn } from './checks/compose/service.js';
export { runningContainer } from './checks/container.js';
export { dockerfile } from './checks/dockerfile.js';
export { swarm } from './checks/engine.js';
export { hostFile } from './checks/file.js';
export { removed, removedImage, removedVolume } from './checks/gone.js';
export { http, requestLogged } from './checks/http.js';
export { builtImage, imageBase, imageCommand, imageEnv, imageSize, noSecret, pulledImage } from './checks/image.js';
export { inLayer } from './checks/layer.js';
export { bindMount, volumeMount } from './checks/mount.js';
export { joined, network, sharedNetwork } from './checks/network.js';
export { publishedPort } from './checks/port.js';
export { volume } from './checks/volume.js';
export { type Exercise, exercise } from './exercise.js';
export { pull } from './setup.js';
