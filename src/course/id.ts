/** What an exercise may be called: it is a folder's name and part of no path beyond it. */
export const EXERCISE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
