import { buffer } from 'node:stream/consumers';
import type { Behave } from './engine-proxy.js';

/*
 * What can go wrong on the way between dojo and an engine, with one request.
 */

/** The engine never hears of it. */
export const lost: Behave = (_asked, response) => void response.destroy();

/** The engine does what it was asked, and its answer breaks off after so many bytes of its body; at 0, before its first line. */
export const cutAt =
  (share: number): Behave =>
  (_asked, response, _forward, intercept) =>
    intercept(async (answer) => {
      const body = await buffer(answer);
      if (share === 0 || body.length === 0) return response.destroy();
      const { 'transfer-encoding': _, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? 500, { ...headers, 'content-length': body.length });
      response.write(body.subarray(0, Math.floor(body.length * share)), () => response.destroy());
    });

/** The engine does what it was asked, and half of its answer comes as if it were all. */
export const halved: Behave = (_asked, response, _forward, intercept) =>
  intercept(async (answer) => {
    const body = await buffer(answer);
    response.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/json' });
    response.end(body.subarray(0, body.length / 2));
  });

/** The engine fails. */
export const failed: Behave = (_asked, response) =>
  void response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"disk on fire"}');

/** Something else answers, in JSON. */
export const mistaken: Behave = (_asked, response) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end('{"hello":"world"}');

/** Something else answers, in HTML. */
export const foreign: Behave = (_asked, response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');

/** Something else answers, and not in HTTP. */
export const garbled: Behave = (_asked, response) => void response.socket?.end('220 mail ready\r\n');

/** @param ms until the engine hears of it */
export const late =
  (ms: number): Behave =>
  (_asked, _response, forward) =>
    void setTimeout(forward, ms);
