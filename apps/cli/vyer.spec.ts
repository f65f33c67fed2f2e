import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { korKommando } from './program.js';

const stand = (ombyggnad: object | null) => ({
  vyer: [
    {
      namn: 'min-ko',
      version: 'abc',
      aktuell: ombyggnad === null,
      efter: ombyggnad !== null,
      efterSekunder: 12,
      uppdaterad: '2026-01-15T08:00:00.000Z',
      ombyggnad,
    },
  ],
  meddelande: ombyggnad === null ? 'Alla vyer visar läget just nu.' : 'En vy byggs om: min-ko.',
});
const halvvags = { lage: 'pagar', orsakText: 'Beställd', vikta: 5, av: 10, procent: 50, beraknadKlar: null };
const begarda: string[] = [];
let lagen: (object | null)[] = [];
const server = createServer((begaran, svar) => {
  begarda.push(`${begaran.method} ${begaran.url}`);
  const [status, kropp] = begaran.method === 'POST' ? bestallt(begaran.url ?? '') : [200, stand(nastaLage())];
  svar.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(kropp));
});
const bestallt = (vag: string) =>
  vag.includes('finns-inte')
    ? ([404, { title: 'Finns inte', detail: 'Vyn finns inte.' }] as const)
    : ([200, { vy: 'min-ko', utfall: 'bestalld' }] as const);
/** The last stays. */
const nastaLage = (): object | null => (lagen.length > 1 ? lagen.shift() : lagen[0]) ?? null;
let url = '';
beforeAll(async () => {
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((klar) => server.close(klar)));
beforeEach(() => void begarda.splice(0));

const kor = async (...argument: readonly string[]) => {
  const [ut, fel]: [string[], string[]] = [[], []];
  const miljo = { AVVIKELSENAV_URL: url, AVVIKELSENAV_TOKEN: 'drift' };
  const skriv = (text: string) => void ut.push(text);
  const kod = await korKommando(argument, {
    skriv,
    skrivFel: (text) => void fel.push(text),
    framsteg: new Writable(),
    miljo,
  });
  return { kod, ut: ut.join('\n'), fel: fel.join('\n') };
};

describe('drift vyer', () => {
  it('shows what serves, how far behind it is and how a rebuild goes', async () => {
    lagen = [halvvags];
    const { kod, ut } = await kor('drift', 'vyer');
    expect(kod).toBe(0);
    expect(ut).toMatch(/min-ko\s+abc \(gammal\)\s+12 s efter\s+2026-01-15 09:00\s+50 %/);
    lagen = [null];
    expect((await kor('drift', 'vyer')).ut).toMatch(/ikapp.*\n.*visar läget just nu/s);
  });
});

describe('drift bygg-om', () => {
  it('orders a rebuild and says how to see it', async () => {
    const { ut } = await kor('drift', 'bygg-om', 'min-ko');
    expect(begarda).toEqual(['POST /avvikelse/v1/drift/vyer/min-ko/ombyggnader']);
    expect(ut).toContain('beställd');
  });

  it('follows it to its end, also when those that answer have not heard of it at once', async () => {
    lagen = [null, halvvags, { ...halvvags, vikta: 9 }, null];
    const { kod, ut } = await kor('drift', 'bygg-om', 'min-ko', '--folj');
    expect([kod, ut.split('\n').at(-1)]).toEqual([0, 'Vyn min-ko är ombyggd och visas.']);
    expect(begarda).toHaveLength(5);
  });

  it('says so when there is no such view', async () => {
    expect(await kor('drift', 'bygg-om', 'finns-inte')).toMatchObject({ kod: 1, fel: 'Finns inte: Vyn finns inte.' });
  });
});
