/** What Node.js loads, as the loader of the built program loads the built program alone. */
module.exports = (url) => import(url);
