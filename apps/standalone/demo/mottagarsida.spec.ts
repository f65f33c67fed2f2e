import { describe, expect, it } from '@jest/globals';
import { mottagarsida } from './mottagarsida.js';

const ORD = {
  meddelandetyper: { 'avvikelse.rapporterad': 'Ny avvikelse', 'avvikelse.mottagen': 'Mottagen' },
  kategorier: { utskrivning: 'Utskrivning' },
  allvarlighetsgrader: { 3: 'Betydande' },
  huvudman: { 2062: 'Mora' },
};
const rapport = (annat: object = {}) => ({
  typ: 'se.avvikelsenav.avvikelse.rapporterad.v1',
  arendenummer: '20-2026-0001',
  data: {
    av: '2062',
    kalla: { huvudman: '2062', system: 'mora', arendenummer: 'M-1', version: 1 },
    innehall: { kategori: 'utskrivning', allvarlighetsgrad: 3 },
    avidentifierad: true,
    ...annat,
  },
});
const rader = (...mottagna: Parameters<typeof mottagarsida>[0]['mottagna'][number][]): readonly string[][] =>
  [
    ...mottagarsida({ namn: 'Region Dalarna', mottagna, ord: ORD }).matchAll(/<tr>(?!<th scope="col">)(.*?)<\/tr>/g),
  ].map(([, rad = '']) => [...rad.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell));

describe('the page of a receiver', () => {
  it('shows each message in words, under the name of the huvudman', () => {
    const sida = mottagarsida({ namn: 'Region Dalarna', mottagna: [rapport()], ord: ORD });
    expect(sida).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect(sida).toContain('<title>Region Dalarna: mottagna meddelanden</title>');
    expect(sida).toContain('<caption>');
    expect(rader(rapport())).toEqual([
      ['20-2026-0001', 'Ny avvikelse', 'Mora', 'M-1', 'Utskrivning', '3 Betydande', 'ja', '–'],
    ]);
  });

  it('D9 shows rubrik and beskrivning when they were shared', () => {
    const skyddat = { rubrik: 'Utan läkemedel', beskrivning: 'Hem utan lista' };
    const [rad = []] = rader(rapport({ avidentifierad: false, skyddat }));
    expect(rad.slice(-2)).toEqual(['nej', '<strong>Utan läkemedel</strong><br>Hem utan lista']);
    expect(rader(rapport({ skyddat: { beskrivning: 'Bara text' } }))[0]?.at(-1)).toBe('Bara text');
  });

  it('shows a message that has no content of the case, and codes and names it does not know as they are', () => {
    const mottagen = { typ: 'se.avvikelsenav.avvikelse.mottagen.v1', arendenummer: 'X', data: { av: '2029' } };
    expect(rader(mottagen, { typ: 'nytt', arendenummer: 'Y', data: null })).toEqual([
      ['X', 'Mottagen', '2029', '–', '–', '–', '–', '–'],
      ['Y', 'nytt', '–', '–', '–', '–', '–', '–'],
    ]);
    const okand = rapport({ innehall: { kategori: 'constructor', allvarlighetsgrad: 9 } });
    expect(rader(okand)[0]?.slice(4, 6)).toEqual(['constructor', '9']);
  });

  it('lets nothing that was sent become markup', () => {
    const elak = `<script>alert("1")</script>&'`;
    const ofarlig = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;';
    const alla = rapport({ av: elak, kalla: { arendenummer: elak }, skyddat: { rubrik: elak, beskrivning: elak } });
    const sida = mottagarsida({ namn: elak, mottagna: [{ ...alla, typ: elak, arendenummer: elak }], ord: ORD });
    expect(sida).not.toContain('<script');
    expect(sida.split(ofarlig)).toHaveLength(1 + 2 + 6);
  });

  it('explains itself when nothing has come', () => {
    const sida = mottagarsida({ namn: 'Mora', mottagna: [], ord: ORD });
    expect(sida).toContain('Inget har kommit än.');
    expect(sida).not.toContain('<table');
  });
});
