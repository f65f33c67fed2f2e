import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { Kuvert, Leveransutfall } from '#libs/formedling/envelope.js';
import { systemClock } from '#libs/platform/clock.js';
import { HttpKanal, type HttpKanalval } from './http.js';
import { oppenUppslagning } from './natadress.js';

const HEMLIGHET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const kuvert: Kuvert = {
  specversion: '1.0',
  id: '0b5f1f0e-8d1f-8a3c-9a77-1c2d3e4f5a6b',
  source: 'urn:avvikelsenav:test',
  type: 'se.avvikelsenav.avvikelse.rapporterad.v1',
  subject: '7',
  time: '2026-03-01T10:00:00Z',
  datacontenttype: 'application/json',
  mottagare: '20',
  sekvens: 0,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-0b5f1f0e8d1f8a3c-01',
  data: { kategori: 'sip', text: 'åäö' },
};

const stang: (() => unknown)[] = [];
afterEach(async () => {
  for (const en of stang.splice(0)) await en();
});
const server = (lyssnare: RequestListener): Promise<Server> => {
  const ny = createServer(lyssnare);
  stang.push(() => {
    ny.closeAllConnections();
    return new Promise((resolve) => ny.close(resolve));
  });
  return new Promise((resolve) => ny.listen(0, '127.0.0.1', () => resolve(ny)));
};
const adress = (en: Server, vag = '/in'): URL =>
  new URL(`http://127.0.0.1:${(en.address() as AddressInfo).port}${vag}`);
const kanal = (url: URL, val: Partial<HttpKanalval> = {}): HttpKanal => {
  const ny = new HttpKanal({
    url,
    hemlighet: HEMLIGHET,
    tillatPrivatAdress: true,
    timeoutMs: 5_000,
    clock: systemClock,
    ...val,
  });
  stang.push(() => ny.stang());
  return ny;
};
const leverera = (till: HttpKanal, signal = new AbortController().signal): Promise<Leveransutfall> =>
  till.leverera(kuvert, signal);
const las = async (begaran: IncomingMessage): Promise<string> => {
  const delar: string[] = [];
  for await (const del of begaran.setEncoding('utf8')) delar.push(String(del));
  return delar.join('');
};
const svarar = (status: number, kropp = '', huvuden: Record<string, string> = {}): Promise<Server> =>
  server((begaran, svar) => {
    begaran.resume();
    svar.writeHead(status, huvuden).end(kropp);
  });
const misslyckad = (felkod: string) => ({ utfall: 'misslyckad', felkod, slutgiltigt: false });

describe('delivery over HTTP', () => {
  it('posts structured CloudEvents that a Standard Webhooks receiver can verify, another secret cannot', async () => {
    const mottagna: { kropp: string; huvuden: Record<string, string> }[] = [];
    const mottagare = await server((begaran, svar) => {
      void las(begaran).then((kropp) => {
        mottagna.push({ kropp, huvuden: begaran.headers as Record<string, string> });
        svar.writeHead(200).end('{"arendenummer":"R-7"}');
      });
    });
    expect(await leverera(kanal(adress(mottagare)))).toEqual({
      utfall: 'levererad',
      kvittens: { arendenummer: 'R-7' },
    });
    const [{ kropp, huvuden } = { kropp: '', huvuden: {} }] = mottagna;
    expect(new Webhook(HEMLIGHET).verify(kropp, huvuden)).toEqual(kuvert);
    expect(() => new Webhook(Buffer.alloc(32, 8).toString('base64')).verify(kropp, huvuden)).toThrow();
    expect(() => new Webhook(HEMLIGHET).verify(kropp.replace('sip', 'epi'), huvuden)).toThrow();
    expect(huvuden).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': kuvert.id,
      traceparent: kuvert.traceparent,
    });
  });

  it('never follows a redirect', async () => {
    let besok = 0;
    const annan = await server((_, svar) => {
      besok += 1;
      svar.end();
    });
    const hit = await svarar(307, '', { location: adress(annan).href });
    expect(await leverera(kanal(adress(hit)))).toEqual(misslyckad('HTTP_307'));
    expect(besok).toBe(0);
  });

  it('gives up a slow recipient in time, before its headers as well as in its body', async () => {
    const tyst = await server((begaran) => begaran.resume());
    expect(await leverera(kanal(adress(tyst), { timeoutMs: 30 }))).toEqual(misslyckad('TIMEOUT'));
    const droppar = await server((begaran, svar) => {
      begaran.resume();
      svar.writeHead(200).write('{');
    });
    expect(await leverera(kanal(adress(droppar), { timeoutMs: 30 }))).toEqual(misslyckad('TIMEOUT'));
    const avbrott = new AbortController();
    const pagar = leverera(kanal(adress(tyst)), avbrott.signal);
    avbrott.abort();
    expect(await pagar).toEqual(misslyckad('TIMEOUT'));
  });

  it('tells what went wrong by code alone', async () => {
    const borta = await server(() => undefined);
    const url = adress(borta);
    await new Promise((resolve) => borta.close(resolve));
    expect(await leverera(kanal(url))).toEqual(misslyckad('ECONNREFUSED'));
    const bryter = await server((begaran) => begaran.socket.destroy());
    expect(await leverera(kanal(adress(bryter)))).toEqual(misslyckad('ECONNRESET'));
    expect(await leverera(kanal(adress(await svarar(503, 'hemligt svar', { 'retry-after': '7' }))))).toEqual({
      ...misslyckad('HTTP_503'),
      vantaMinstSekunder: 7,
    });
    expect(await leverera(kanal(adress(await svarar(410))))).toEqual({ ...misslyckad('HTTP_410'), slutgiltigt: true });
  });

  it('reads 64 KiB of an answer and no more: delivered, the receipt unknown', async () => {
    const stort = await svarar(200, JSON.stringify({ arendenummer: 'R-7', fyllnad: 'x'.repeat(70_000) }));
    expect(await leverera(kanal(adress(stort)))).toEqual({ utfall: 'levererad', kvittens: null });
    const lagom = await svarar(200, JSON.stringify({ arendenummer: 'R-7', fyllnad: 'x'.repeat(60_000) }));
    expect(await leverera(kanal(adress(lagom)))).toEqual({ utfall: 'levererad', kvittens: { arendenummer: 'R-7' } });
  });

  it('refuses private addresses unless they are allowed, written out or behind a name', async () => {
    let besok = 0;
    const inne = await server((_, svar) => {
      besok += 1;
      svar.end();
    });
    const url = adress(inne);
    expect(await leverera(kanal(url, { tillatPrivatAdress: false }))).toEqual(misslyckad('PRIVAT_ADRESS'));
    const uppslagning = oppenUppslagning((_, klart) => klart(null, [{ address: '127.0.0.1', family: 4 }]));
    const namn = new URL(`http://mottagare.example:${url.port}/in`);
    expect(await leverera(kanal(namn, { tillatPrivatAdress: false, uppslagning }))).toEqual(
      misslyckad('PRIVAT_ADRESS'),
    );
    const v6 = new URL(`http://[::ffff:127.0.0.1]:${url.port}/in`);
    expect(await leverera(kanal(v6, { tillatPrivatAdress: false }))).toEqual(misslyckad('PRIVAT_ADRESS'));
    expect(besok).toBe(0);
    expect(await leverera(kanal(url))).toEqual({ utfall: 'levererad', kvittens: null });
  });

  it('tries once more when the recipient closed a kept connection', async () => {
    const anslutningar = new Map<unknown, number>();
    const glomsk = await server((begaran, svar) => {
      begaran.resume();
      const antal = (anslutningar.get(begaran.socket) ?? 0) + 1;
      anslutningar.set(begaran.socket, antal);
      if (antal > 1) begaran.socket.resetAndDestroy();
      else svar.end();
    });
    const till = kanal(adress(glomsk));
    for (let gang = 0; gang < 3; gang += 1) {
      expect(await leverera(till)).toEqual({ utfall: 'levererad', kvittens: null });
    }
    expect(anslutningar.size).toBe(3);
  });
});
