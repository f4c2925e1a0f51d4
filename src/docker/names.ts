/** What a disposable engine says of itself (`dockerd --label`), and what its container and its volume carry. */
export const LAB_LABEL = 'dev.dojo.lab';
/** Marks what belongs to a Compose project, with the project's name; and its containers, with the folder of its file. */
export const COMPOSE_PROJECT = 'com.docker.compose.project';
export const COMPOSE_FOLDER = `${COMPOSE_PROJECT}.working_dir`;
/** Marks a container that runs for a swarm's service, with the service's id. */
export const SERVICE = 'com.docker.swarm.service.id';
/** Marks what belongs to a stack, with the stack's name. */
export const STACK = 'com.docker.stack.namespace';
/** The network through which a swarm's tasks reach the outside; it stays when the swarm is left. */
export const SWARM_GATEWAY = 'docker_gwbridge';
/** The routing mesh's endpoint on the gateway of a node. */
export const INGRESS = 'ingress-sbox';
/** Docker's own rule for names of containers, volumes and networks. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
/** A full id, or the digest that images carry. */
const ID = /^(sha256:)?[0-9a-f]{64}$/;
/** What a swarm calls its services and networks by. */
const SWARM_ID = /^[0-9a-z]{25}$/;
/** An image reference; what dockerode puts into a URL path must hold no `?`, `#`, `%` or `..`. */
const REFERENCE = /^[a-zA-Z0-9][\w.\-/:@]*$/;

export const isName = (text: string): boolean => NAME.test(text);
export const isId = (text: string): boolean => ID.test(text);
export const isSwarmId = (text: string): boolean => SWARM_ID.test(text);
export const isReference = (text: string): boolean => REFERENCE.test(text) && !text.includes('..');
