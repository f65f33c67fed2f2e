import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { korKommando } from './program.js';

const MAPPNING = `schema: 1
id: prov
version: 1
namn: Prov
kallsystem: prov
format: csv
falt:
  kalla.arendenummer: { fran: Nr }
  beskrivning: { fran: Text }
`;

describe('kontrollera-mappningar', () => {
  let mapp: string;
  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'mappningar-'));
  });
  afterEach(() => rmSync(mapp, { recursive: true }));

  const kontrollera = async (...filer: readonly string[]): Promise<readonly [kod: number, text: string]> => {
    filer.forEach((text, i) => writeFileSync(join(mapp, `prov-${i}.yaml`), text));
    const skrivet: string[] = [];
    const skriv = (text: string): void => void skrivet.push(text);
    const terminal = { skriv, skrivFel: skriv, framsteg: new PassThrough(), miljo: {} };
    return [await korKommando(['kontrollera-mappningar', mapp], terminal), skrivet.join('\n')];
  };

  it('counts one and two', async () => {
    expect(await kontrollera(MAPPNING)).toEqual([0, '1 mappning: inga fel.']);
    expect(await kontrollera(MAPPNING, MAPPNING.replace('id: prov', 'id: annan'))).toEqual([
      0,
      '2 mappningar: inga fel.',
    ]);
  });

  it('refuses a misspelt target and names the nearest', async () => {
    const [kod, text] = await kontrollera(MAPPNING.replace('beskrivning', 'beskriving'));
    expect(kod).toBe(1);
    expect(text).toContain('prov-0.yaml:9: falt → beskriving: finns inte bland målfälten; närmast är beskrivning');
  });
});
