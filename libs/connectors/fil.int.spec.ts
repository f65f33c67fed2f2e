import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Kuvert } from '#libs/formedling/envelope.js';
import { FilKanal } from './fil.js';

const mapp = mkdtempSync(join(tmpdir(), 'fil-'));
afterAll(() => rmSync(mapp, { recursive: true }));
const kuvert = (id: string, sekvens: number): Kuvert => ({
  specversion: '1.0',
  id,
  source: 'urn:avvikelsenav:test',
  type: 'se.avvikelsenav.avvikelse.rapporterad.v1',
  subject: '7',
  time: '2026-03-01T10:00:00Z',
  datacontenttype: 'application/json',
  mottagare: '20',
  sekvens,
  data: {},
});
const signal = (): AbortSignal => new AbortController().signal;

describe('delivery as a file', () => {
  it('I3 stands there whole, once, under a name that sorts in the order of the case', async () => {
    const kanal = new FilKanal(mapp);
    for (const [id, sekvens] of [
      ['b', 10],
      ['a', 2],
      ['a', 2],
    ] as const) {
      expect(await kanal.leverera(kuvert(id, sekvens), signal())).toEqual({ utfall: 'levererad', kvittens: null });
    }
    expect(readdirSync(mapp).sort()).toEqual(['0000000002-a.json', '0000000010-b.json']);
    expect(JSON.parse(readFileSync(join(mapp, '0000000002-a.json'), 'utf8'))).toEqual(kuvert('a', 2));
  });

  it('never touches a file that already stands there', async () => {
    writeFileSync(join(mapp, '0000000003-c.json'), 'being read');
    await new FilKanal(mapp).leverera(kuvert('c', 3), signal());
    expect(readFileSync(join(mapp, '0000000003-c.json'), 'utf8')).toBe('being read');
  });

  it('takes away what a power cut left half-written, and nothing that another process may be writing', async () => {
    const [gammal, ny, annans] = ['.0000000009-x.json.1.ny', '.0000000009-y.json.2.ny', '.dold'].map((namn) =>
      join(mapp, namn),
    );
    for (const fil of [gammal, ny, annans]) writeFileSync(String(fil), 'Kanariefågeln');
    for (const fil of [gammal, annans]) utimesSync(String(fil), 0, 0);
    await new FilKanal(mapp).leverera(kuvert('e', 5), signal());
    expect([gammal, ny, annans].map((fil) => existsSync(String(fil)))).toEqual([false, true, true]);
  });

  it('leaves nothing half-written behind, and says what went wrong by code alone', async () => {
    const fore = readdirSync(mapp);
    expect(await new FilKanal(mapp).leverera(kuvert('d', 4), AbortSignal.abort())).toMatchObject({
      utfall: 'misslyckad',
    });
    expect(readdirSync(mapp)).toEqual(fore);
    expect(await new FilKanal(join(mapp, 'borta')).leverera(kuvert('d', 4), signal())).toEqual({
      utfall: 'misslyckad',
      felkod: 'ENOENT',
      slutgiltigt: false,
    });
  });
});
