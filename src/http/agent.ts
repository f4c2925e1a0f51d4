/** What dojo calls itself, so that its own requests are told from the learner's in an access log. */
export const USER_AGENT = 'dojo';
