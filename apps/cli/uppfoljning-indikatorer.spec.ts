import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Miljo } from './leveranser.js';
import { importeraIndikatorer } from './uppfoljning-indikatorer.js';

const TEXT = 'indikator;huvudman;period;varde;kalla\nfolkmangd;Älvdalen;2025;7000;Årsbok – Öhman\n';
/** As Excel in Swedish saves CSV: Latin-1 but for the dash, which is 0x96. */
const CP1252 = Buffer.from(TEXT.replace('–', '\u0096'), 'latin1');

let mapp = '';
beforeAll(async () => void (mapp = await mkdtemp(join(tmpdir(), 'indikatorer-'))));
afterAll(() => rm(mapp, { recursive: true }));

/** What the service is sent. */
const skickat = async (innehall: string | Buffer): Promise<unknown> => {
  const fil = join(mapp, 'fil.csv');
  await writeFile(fil, innehall);
  const kroppar: unknown[] = [];
  const posta = (_vag: string, kropp: unknown) => {
    kroppar.push(kropp);
    return Promise.resolve({ rader: [] });
  };
  const framsteg = new Writable();
  const terminal = { miljo: {}, skriv: () => undefined, skrivFel: () => undefined, framsteg };
  const miljo = { klient: { posta }, terminal } as unknown as Miljo;
  await importeraIndikatorer(fil, { uppfoljning: 'u' }, miljo);
  return kroppar;
};

describe('a file of indicator values', () => {
  it('is read as UTF-8 or as Windows-1252, by what it is: no source is stored with its letters lost', async () => {
    const sant = [{ rader: TEXT, torrkorning: false }];
    expect(await skickat(TEXT)).toEqual(sant);
    expect(await skickat(`\uFEFF${TEXT}`)).toEqual(sant);
    expect(await skickat(CP1252)).toEqual(sant);
  });
  it('what is neither is refused, and nothing is sent', async () => {
    const halv = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe5])]);
    for (const fil of [Buffer.from(TEXT, 'utf16le'), halv])
      await expect(skickat(fil)).rejects.toThrow('Filen är varken UTF-8 eller Windows-1252 hela vägen.');
  });
});
