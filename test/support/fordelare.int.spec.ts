import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaFordelare, type Fordelare } from './fordelare.js';

/** Answers with what came to it; `/tidig` refuses before the body has come, `/strom` sends as it likes. */
const eko = async (namn: string): Promise<{ readonly server: Server; readonly url: string }> => {
  const server = createServer((begaran, svar) => {
    if (begaran.url === '/tidig') return void svar.writeHead(413, { connection: 'close' }).end('för stort');
    if (begaran.url === '/strom') {
      svar.writeHead(200).write('ett');
      return void begaran.once('data', () => svar.end('två'));
    }
    const delar: Buffer[] = [];
    begaran.on('data', (del: Buffer) => delar.push(del));
    begaran.once('end', () => {
      const kropp = Buffer.concat(delar).toString();
      const { method, url, headers } = begaran;
      svar.writeHead(201, { etag: '"3"', 'x-lager': 'a', connection: 'x-lager' });
      svar.end(JSON.stringify({ namn, method, url, headers, kropp }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

let servrar: readonly { readonly server: Server; readonly url: string }[];
let fordelare: Fordelare;
beforeAll(async () => {
  servrar = await Promise.all([eko('fragor'), eko('kommandon')]);
  fordelare = await startaFordelare({ fragor: servrar[0]?.url ?? '', kommandon: servrar[1]?.url ?? '' });
});
afterAll(async () => {
  await fordelare.stang();
  for (const { server } of servrar) server.close();
});

describe('the forwarder before the services', () => {
  it('sends questions to the one and all else to the other, path and body as they were', async () => {
    const fraga = await (await fetch(`${fordelare.url}/a?b=%20c`)).json();
    expect(fraga).toMatchObject({ namn: 'fragor', method: 'GET', url: '/a?b=%20c' });
    const kommando = await (await fetch(`${fordelare.url}/d`, { method: 'POST', body: 'åäö' })).json();
    expect(kommando).toMatchObject({ namn: 'kommandon', method: 'POST', url: '/d', kropp: 'åäö' });
  });

  it('keeps headers, but those of the connection', async () => {
    const svar = await new Promise<{ readonly huvuden: object; readonly kropp: string }>((klar) => {
      const headers = { 'If-Match': '"2"', connection: 'close, x-mitt', 'x-mitt': 'a', te: 'trailers' };
      const begaran = request(`${fordelare.url}/h`, { method: 'POST', headers }, (mottaget) => {
        let kropp = '';
        mottaget.on('data', (del: Buffer) => (kropp += del.toString()));
        mottaget.once('end', () => klar({ huvuden: mottaget.headers, kropp }));
      });
      begaran.end();
    });
    const { headers } = JSON.parse(svar.kropp);
    expect(headers).toMatchObject({ 'if-match': '"2"', host: new URL(fordelare.url).host });
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-mitt']));
    expect(headers.te).toBeUndefined();
    expect(svar.huvuden).toMatchObject({ etag: '"3"' });
    expect(svar.huvuden).not.toHaveProperty('x-lager');
  });

  it('streams both ways at once', async () => {
    const begaran = request(`${fordelare.url}/strom`, { method: 'POST' });
    begaran.flushHeaders();
    const [svar] = await once(begaran, 'response');
    expect(String((await once(svar, 'data'))[0])).toBe('ett');
    begaran.write('mer');
    expect(String((await once(svar, 'data'))[0])).toBe('två');
    begaran.end();
  });

  it('gives the answer that came before the body, and closes', async () => {
    const { port } = new URL(fordelare.url);
    const uttag = connect(Number(port), '127.0.0.1');
    uttag.on('error', () => undefined);
    uttag.write(`POST /tidig HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n${'x'.repeat(1_000)}`);
    let text = '';
    uttag.on('data', (del: Buffer) => (text += del.toString()));
    await once(uttag, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close/i);
  });

  it('says 502 when nobody is there', async () => {
    const ensam = await startaFordelare({ fragor: 'http://127.0.0.1:1', kommandon: 'http://127.0.0.1:1' });
    expect((await fetch(ensam.url)).status).toBe(502);
    await ensam.stang();
  });
});
