import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../src/docker/reason.js';

const at = (uri: string) => ({ uri, from: 'DOCKER_HOST' });
const why = (error: object, uri = 'unix:///my.sock') => reasonOf(error, at(uri));

describe('reasonOf', () => {
  it.each([
    ['ENOENT', { code: 'ENOENT', syscall: 'connect', message: 'connect ENOENT /my.sock' }],
    ['EACCES', { code: 'EACCES', syscall: 'connect' }],
    ['ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }],
    ['timeout', { code: 'ABORT_ERR', message: 'The operation was aborted' }],
    ['ECONNRESET', { code: 'ECONNRESET', message: 'socket hang up' }],
    ['not-http', { code: 'HPE_INVALID_CONSTANT', message: 'Parse Error' }],
    ['not-docker', { statusCode: 404, json: Buffer.from('<html>') }],
    ['not-docker', { message: 'not-docker' }],
    ['http: 503', { statusCode: 503, json: Buffer.from('<html>bad gateway</html>') }],
    ['http: 500 storage is locked', { statusCode: 500, json: { message: 'storage is locked' } }],
    ['unusable', { code: 'ERR_INVALID_URL', message: 'Invalid URL' }],
    ['unknown', {}],
  ])('%s', (word, error) => {
    expect(why(error)).toBe(word);
  });

  it('knows an engine that wants TLS by what Go answers', () => {
    const json = Buffer.from('Client sent an HTTP request to an HTTPS server.\n');
    expect(why({ statusCode: 400, json }, 'tcp://box:2376')).toBe('tls-wanted');
  });

  it('tells what TLS complains about', () => {
    const expired = { code: 'CERT_HAS_EXPIRED', message: 'certificate has expired' };
    expect(why(expired, 'tcp://box:2376')).toBe('tls: certificate has expired');
    const missing = { code: 'ENOENT', syscall: 'open', message: "ENOENT: no such file or directory, open 'ca.pem'" };
    expect(why(missing, 'tcp://box:2376')).toMatch(/^tls: .*ca\.pem/);
  });

  it("takes the last field for people out of OpenSSL's lines", () => {
    const message = '40ACFE6:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../record.c:355:\n';
    expect(why({ code: 'EPROTO', message: `write EPROTO ${message}` }, 'tcp://box:2376')).toBe(
      'tls: wrong version number',
    );
  });

  it('tells what ssh said', () => {
    const failed = { exitCode: 255, stderr: 'ssh: connect to host lab port 22: Connection refused\n' };
    expect(why(failed, 'ssh://lab')).toBe('ssh: connect to host lab port 22: Connection refused');
    expect(why({ exitCode: 1, stderr: '' }, 'ssh://lab')).toBe('ssh: exit code 1');
    expect(why({ code: 'ENOENT', message: 'spawn ssh ENOENT' }, 'ssh://lab')).toBe('no-ssh');
  });

  it('knows a context without an address', () => {
    expect(reasonOf(new TypeError('unusable'), at(''))).toBe('unknown-context');
  });
});
