/**
 * `dist/server.js`: editors start a plain script, and the server is made of modules, so that it loads only what is asked of it.
 * Messages that arrive meanwhile wait.
 */
// @ts-expect-error: a file of dist, beside this one.
void import('./server/server.mjs');
