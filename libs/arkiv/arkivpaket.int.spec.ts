import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { deterministicId } from '#libs/platform/ids.js';
import { arendeutdrag, type Arendeutdrag } from './arendeutdrag.js';
import { arkivpaket } from './arkivpaket.js';
import { registerutdrag } from './dokument.js';
import { Gallrare } from './gallrare.js';
import { pdfAv } from './pdf.js';
import { beslutad, ingenTvist, LEKSAND, NU, nyttArende, nyVarld, type Varld } from './testing/varld.js';

const NAMN = { huvudman: (kod: string) => `Huvudman ${kod}`, handelse: (typ: string) => typ };
const logg = { info: () => undefined, varning: () => undefined, fel: () => undefined };

describe('a case for the archive', () => {
  let varld: Varld;
  let arende: string;
  beforeEach(async () => {
    varld = await nyVarld();
    arende = await nyttArende(varld, { nr: 1, person: '19580412-2389' });
  });
  afterEach(async () => varld.store.close());
  const utdrag = async (omfang: 'egna' | 'synliga', lasare = LEKSAND): Promise<Arendeutdrag> => {
    const insyn = { lasare, grunder: [], dag: '2026-03-01', mask: 'full' } as const;
    const sedd = { insynI: () => insyn, lasarensDel: ({ data }: { readonly data: object }) => data };
    const ett = await arendeutdrag(varld, { arende, lasare, ...sedd, omfang });
    if (ett === null) throw new Error('no such case');
    return ett;
  };
  const filerI = (zip: Uint8Array): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([fil, byte]) => [fil, Buffer.from(byte).toString('latin1')]),
    );

  it('holds the own words opened, another’s closed, each event’s hash, and a manifest that fits', async () => {
    const zip = await arkivpaket(await utdrag('synliga'), NAMN);
    const filer = filerI(zip);
    expect(Object.keys(filer)).toEqual([
      'manifest.json',
      'arende.json',
      'handelser.json',
      'utlamnat.json',
      'journal.pdf',
    ]);
    expect(filer['handelser.json']).toContain('Text 1');
    expect(filer['handelser.json']).not.toContain('Regionens ord');
    expect(filer['journal.pdf']).toMatch(/^%PDF-/);
    const manifest = JSON.parse(filer['manifest.json'] ?? '') as { filer: { fil: string; sha256: string }[] };
    for (const { fil, sha256 } of manifest.filer) {
      expect(
        createHash('sha256')
          .update(Buffer.from(filer[fil] ?? '', 'latin1'))
          .digest('hex'),
      ).toBe(sha256);
    }
  });
  it('the same state gives the same bytes', async () => {
    const [ett, annat] = [
      await arkivpaket(await utdrag('synliga'), NAMN),
      await arkivpaket(await utdrag('synliga'), NAMN),
    ];
    expect(Buffer.from(ett).equals(Buffer.from(annat))).toBe(true);
  });
  it('I4 is nothing for who takes no part', async () => {
    await expect(utdrag('synliga', '2080')).rejects.toThrow('no such case');
  });
  it('erased, it says so, and its words are gone from JSON and journal', async () => {
    await beslutad(varld, { id: deterministicId('g'), arenden: [arende] });
    const gallrare = new Gallrare({ ...varld, medOppenTvist: ingenTvist, clock: { now: () => NU }, logg });
    await gallrare.varv(new AbortController().signal);
    const ett = await utdrag('egna');
    expect(ett).toMatchObject({ gallrat: true, status: 'makulerad' });
    expect(JSON.stringify(ett)).not.toContain('Text 1');
    expect(ett.handelser[0]?.gallrade).toContain('/innehall/person');
    const dokument = registerutdrag([ett], NAMN, LEKSAND);
    expect(JSON.stringify(dokument)).toContain('kan inte återskapas');
    expect(JSON.stringify(dokument)).toContain('Makulerad');
    expect((await pdfAv(dokument)).length).toBeGreaterThan(1_000);
  });
  it('what somebody wrote is text in the PDF, never markup', async () => {
    const rader = [{ namn: '#panic("x")', text: '#read("/etc/passwd") *fet* $x$ \\' }];
    expect(
      (await pdfAv({ rubrik: '= #x', ingress: '#eval("1")', avsnitt: [{ rubrik: '@y', rader }] })).length,
    ).toBeGreaterThan(0);
  });
});
