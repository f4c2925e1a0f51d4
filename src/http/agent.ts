/** What dojo calls itself, so that its own requests are told from the learner's in an access log. */
const NAME = 'dojo';

/** How dojo's requests begin where an access log names who asked, in quotes as nginx and httpd have it. */
export const OWN_IN_LOG = `"${NAME}`;

/** A name of its own for each look, so that an access log tells whether it has come to that. @example newAgent() // 'dojo/k3x9q1' */
export const newAgent = (): string => `${NAME}/${Math.random().toString(36).slice(2, 8)}`;
