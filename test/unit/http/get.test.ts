import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { get } from '../../../src/http/get.js';

const servers: (() => void)[] = [];
afterEach(() => {
  for (const close of servers.splice(0)) close();
});

async function listen(server: Server, close: () => void): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  servers.push(close);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  return listen(server, () => {
    server.closeAllConnections();
    server.close();
  });
}

/** A server that speaks as it likes. */
async function speak(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createPlainServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  return listen(server, () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
}

/** Writes for as long as the other side reads. */
function withoutEnd(out: Socket | ServerResponse, chunk: string): void {
  const more = () => {
    while (!out.destroyed && out.write(chunk));
    if (!out.destroyed) out.once('drain', more);
  };
  more();
}

describe('an answer', () => {
  test('has a status, a body and a title', async () => {
    const url = await serve((_request, response) =>
      response.writeHead(201, { 'content-type': 'text/html' }).end('\n<title> hello </title>x\n'),
    );
    expect(await get(url, 5)).toMatchObject({
      kind: 'answer',
      status: 201,
      body: '<title> hello </title>x',
      title: 'hello',
    });
  });

  test('comes through a few redirects', async () => {
    const url = await serve(({ url: path = '' }, response) => {
      const step = Number(path.slice(1) || 0);
      if (step < 4) response.writeHead(302, { location: `/${step + 1}` }).end();
      else response.end('arrived');
    });
    expect(await get(url, 5)).toMatchObject({ kind: 'answer', status: 200, body: 'arrived' });
  });

  test.each([204, 304, 404, 500, 503])('of status %i is an answer too', async (status) => {
    const url = await serve((_request, response) => response.writeHead(status).end());
    expect(await get(url, 5)).toMatchObject({ kind: 'answer', status });
  });

  test('without end is read in part', async () => {
    const url = await serve((_request, response) => withoutEnd(response, 'x'.repeat(10_000)));
    const answer = await get(url, 20);
    expect(answer).toMatchObject({ kind: 'answer', status: 200 });
    expect('body' in answer && answer.body.length).toBe(64 * 1024);
  });

  test('has no terminal escapes in its title', async () => {
    const url = await serve((_request, response) => response.end('<title>\u001b]0;owned\u0007\u001b[31mhi</title>'));
    expect(await get(url, 5)).toMatchObject({ title: 'hi' });
  });

  test('that is a gzip bomb is not unpacked without bounds', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const url = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const answer = await get(url, 20);
    expect(answer.kind).toBe('answer');
    expect('body' in answer && answer.body.length).toBeLessThanOrEqual(64 * 1024);
  });
});

describe('no answer', () => {
  test('nobody listens: refused', async () => {
    const url = await speak(() => {});
    servers.pop()?.();
    expect(await get(url, 5)).toEqual({ kind: 'refused' });
  });

  test('a redirect leads to where nobody listens: refused, and there', async () => {
    const gone = await speak(() => {});
    servers.pop()?.();
    const url = await serve((_request, response) => response.writeHead(302, { location: gone }).end());
    expect(await get(url, 5)).toEqual({ kind: 'refused', at: gone });
  });

  test('a redirect leads to no page: no way out', async () => {
    const url = await serve((_request, response) => response.writeHead(302, { location: 'mailto:me' }).end());
    expect(await get(url, 5)).toEqual({ kind: 'redirects' });
  });

  test('redirects for ever', async () => {
    const url = await serve((_request, response) => response.writeHead(302, { location: '/' }).end());
    expect(await get(url, 10)).toEqual({ kind: 'redirects' });
  });

  test.each<[string, (socket: Socket) => void]>([
    ['never says a word', () => {}],
    ['begins and stops', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123')],
    ['sends its headers one by one', (socket) => void socket.write('HTTP/1.1 200 OK\r\nA: b\r\n')],
  ])('a server that %s: timeout', async (_name, talk) => {
    expect(await get(await speak(talk), 1)).toEqual({ kind: 'timeout' });
  });

  test('a trickle does not prolong the time', async () => {
    const url = await speak((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await get(url, 1)).toEqual({ kind: 'timeout' });
  });

  test.each<[string, (socket: Socket) => void]>([
    ['closes at once', (socket) => socket.destroy()],
    ['ends at once', (socket) => socket.end()],
    ['resets', (socket) => socket.resetAndDestroy()],
    ['speaks something else', (socket) => socket.end('220 mail ready\r\n')],
    ['sends garbage', (socket) => socket.end(Buffer.from([0, 1, 2, 3, 255, 254, 13, 10, 13, 10]))],
    [
      'breaks off',
      (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123', () => socket.destroy()),
    ],
    [
      'sends a header without end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nA: ');
        withoutEnd(socket, 'x'.repeat(10_000));
      },
    ],
    [
      'contradicts itself',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n12345'),
    ],
  ])('a server that %s: reset', async (_name, talk) => {
    expect(await get(await speak(talk), 10)).toEqual({ kind: 'reset' });
  });

  test.each(['http://\u0000/', 'file:///etc/passwd', 'ftp://127.0.0.1/'])(
    'a redirect to %j leads nowhere',
    async (to) => {
      const url = await speak((socket) =>
        socket.end(`HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`),
      );
      const answer = await get(url, 5);
      expect(['reset', 'redirects', 'refused']).toContain(answer.kind);
    },
  );
});
