import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hamtaJson } from './begransad-hamtning.js';

describe('what is fetched of an issuer', () => {
  const stangningar: (() => void)[] = [];
  afterEach(() => stangningar.splice(0).forEach((stang) => stang()));

  const server = async (svara: RequestListener): Promise<string> => {
    const en = createServer(svara).listen(0, '127.0.0.1');
    stangningar.push(() => {
      en.closeAllConnections();
      en.close();
    });
    await once(en, 'listening');
    return `http://127.0.0.1:${(en.address() as AddressInfo).port}/`;
  };
  const GRANS = { msMax: 200, byteMax: 1_000 };

  it('is JSON', async () => {
    const adress = await server((_, svar) => void svar.end('{"a":1}'));
    expect(await hamtaJson(adress, GRANS)).toEqual({ a: 1 });
  });

  it.each<[string, RequestListener]>([
    ['huge', (_, svar) => void svar.end(`"${'x'.repeat(2_000)}"`)],
    ['endless', (_, svar) => void setInterval(() => svar.write('x'.repeat(300)), 1).unref()],
    [
      'huge when unpacked',
      (_, svar) => void svar.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(9e6))),
    ],
    ['slow to begin', () => undefined],
    ['slow to end', (_, svar) => void svar.write('{')],
    ['a redirect', ({ url }, svar) => void svar.writeHead(url === '/' ? 302 : 200, { location: '/annan' }).end('{}')],
    ['an error', (_, svar) => void svar.writeHead(500).end('{}')],
    ['no JSON', (_, svar) => void svar.end('<html>')],
  ])('is refused when it is %s', async (_namn, svara) => {
    const adress = await server(svara);
    await expect(hamtaJson(adress, GRANS)).rejects.toThrow();
  });
});
