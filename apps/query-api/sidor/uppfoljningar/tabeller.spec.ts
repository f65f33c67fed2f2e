import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kanonisk } from '#libs/event-store/index.js';
import { sha256, tina, type rapport } from '#libs/read-models/index.js';
import { html, type Cell, type Tabell } from '#libs/sidor/index.js';
import { SEX_FRAGOR } from '#libs/uppfoljning/index.js';
import { andringsord } from './rapportord.js';
import { svarHtml } from './svar.html.js';
import { fragorna, svarstabell } from './svarstabell.js';
import { andringstabell, bristtabell, kriterietabell, plantabell } from './tabeller.js';

const fil = new URL('../../../../libs/read-models/testing/fryst-rapport.v1.json', import.meta.url);
const json = kanonisk(JSON.parse(readFileSync(fil, 'utf8')));
const fryst = tina({ rapport: json, sha256: sha256(json) });
if (fryst === null) throw new Error('the stored report is whole');
const hel: rapport.Uppfoljningsrapport = fryst;

const texten = (cell: Cell | undefined): string | number | null =>
  typeof cell === 'object' && cell !== null ? cell.text : (cell ?? null);
const spalt = ({ kolumner, rader }: Tabell, rubrik: string): readonly unknown[] => {
  const nr = kolumner.findIndex((en) => en.rubrik === rubrik);
  return rader.map((rad) => (nr < 0 ? 'no column' : texten(rad[nr])));
};

describe('what a follow-up rests on stands beside what it says', () => {
  it('N9 the grounds of a verdict and its source, of each perspective; none where there is no verdict', () => {
    const grund = { bedomning: 'delvis', motivering: 'Rutiner saknas i två kommuner.' } as const;
    const tabell = kriterietabell(
      'sv',
      {
        ...hel,
        kriterier: [
          {
            ...{ kriterium: 'samordning-1', omrade: 'samordning' },
            organisation: { ...grund, kalla: 'Enkäten' },
            brukare: { ...grund, kalla: null },
          },
          { kriterium: 'samordning-2', omrade: 'samordning', organisation: null, brukare: null },
        ],
      },
      new Map(),
    );
    expect(spalt(tabell, 'Motivering, organisationen')).toEqual([
      'Rutiner saknas i två kommuner. (Källa: Enkäten)',
      null,
    ]);
    expect(spalt(tabell, 'Motivering, brukaren')).toEqual(['Rutiner saknas i två kommuner.', null]);
  });

  it('N8 V6 the goal and the effect of a measure, in the language of the page', () => {
    const atgard = {
      ...{ mal: 'Kortare väntan', atgard: 'Rutin', ansvarigHuvudman: '20', ansvarigFunktion: 'chef' },
      ...{ klartSenast: '2023-12-31', status: 'klar' },
    };
    const atgarder = [
      { ...atgard, effekt: 'delvis' },
      { ...atgard, effekt: null },
    ];
    const plan: Omit<rapport.Planrad, 'atgarder'> = {
      plan: 'p',
      niva: 'lan',
      huvudman: null,
      rubrik: 'Plan',
      status: 'x',
    };
    const planer = [{ ...plan, atgarder }];
    expect(spalt(plantabell('sv', { ...hel, planer }), 'Mål')).toEqual(['Kortare väntan', 'Kortare väntan']);
    expect(spalt(plantabell('en', { ...hel, planer }), 'Effect')).toEqual(['In part', null]);
  });

  it('N8 where a brist is known from', () => {
    const brister = hel.brister.map((brist) => ({ ...brist, kalla: 'Enkäten, fråga 4' }));
    expect(spalt(bristtabell('sv', { ...hel, brister }, null), 'Källa')).toEqual(brister.map(({ kalla }) => kalla));
    expect(brister.length).toBeGreaterThan(0);
  });
});

describe('how far the cases went, against the year before', () => {
  it('is of the whole län, and calls no number better or worse', () => {
    expect(andringstabell('sv', hel).rubrik).toBe('Så långt gick ärendena, mot året före (hela länet)');
    expect(andringsord('en', hel)).toMatch(/More is neither better nor worse/u);
  });

  it('says of a year that goes on that it stands against a whole one, and nothing of one that has ended', () => {
    const { ar } = hel.om;
    const not = `${ar} är inte slut: talen hittills ställs mot hela ${ar - 1}.`;
    expect(andringsord('sv', { ...hel, dag: `${ar}-12-31` })).toContain(not);
    expect(andringsord('sv', { ...hel, dag: `${ar + 1}-01-01` })).not.toContain('är inte slut');
  });
});

describe('the page of the survey’s answers', () => {
  const PARTER = Array.from({ length: 21 }, (_, nr) => String(2001 + nr));
  const sidan = (tecken: number, valt = { fraga: '', part: '' }) => {
    const deltagare = PARTER.map((huvudman) => ({
      ...{ huvudman, lage: 'besvarat', kalla: 'sida', kallnamn: null, praxis: null, praxiscitat: null },
      svar: SEX_FRAGOR.fragor.map(({ id }) => ({ fraga: id, text: 'ö'.repeat(tecken) })),
      rattelser: [{ fraga: null, galler: null, tillFraga: null, text: 'å'.repeat(tecken), skal: 'Skäl' }],
    })) satisfies rapport.Uppfoljningsrapport['enkat']['deltagare'];
    const med = { ...hel, enkat: { ...hel.enkat, deltagare } };
    const fragor = fragorna(med, SEX_FRAGOR.fragor);
    const underlag = { hel: med, frysning: null, fragor, valt, offset: 0, adress: '/sv/x', ratta: html`` };
    return svarHtml('sv', underlag);
  };

  it('U1 U3 is light, also of 21 parties with as long answers as there may be; a single answer is whole', () => {
    const langa = sidan(20_000).innehall.toString();
    expect(Buffer.byteLength(langa)).toBeLessThan(140_000);
    expect(langa).toContain('[Förkortat här.');
    const ett = sidan(20_000, { fraga: 'ovrigt', part: '2001' });
    expect(ett.innehall.toString()).toContain('ö'.repeat(20_000));
    const vanliga = sidan(600).innehall.toString();
    expect([Buffer.byteLength(vanliga) < 100_000, vanliga.includes('Förkortat')]).toEqual([true, false]);
  });

  it('U3 what was written under one question and belongs to another is told at both; the raw text stays where it was', () => {
    const rattelse = { galler: null, text: null, skal: 'Allt står i fråga 1' };
    const rad: rapport.Enkatrad = {
      ...{ huvudman: '2029', lage: 'besvarat', kalla: 'import', kallnamn: 'Fil', praxis: null, praxiscitat: null },
      svar: SEX_FRAGOR.fragor.map(({ id }, nr) => ({ fraga: id, text: nr === 0 ? 'Jour. Övrigt: inget.' : null })),
      rattelser: [{ ...rattelse, fraga: 'lokal-overenskommelse', tillFraga: 'ovrigt' }],
    };
    const med = { ...hel, enkat: { ...hel.enkat, deltagare: [rad] } };
    const fragor = fragorna(med, SEX_FRAGOR.fragor);
    const tabell = svarstabell('sv', med, { fragor, valt: { fraga: '', part: '' } });
    expect(spalt(tabell, 'Svar')).toEqual(['Jour. Övrigt: inget.', ...Array.from({ length: 5 }, () => 'Lämnad tom')]);
    expect(spalt(tabell, 'Rättelse bredvid')).toEqual([
      expect.stringMatching(/^Hör till frågan: .* Skäl: Allt står i fråga 1$/u),
      ...[null, null, null, null],
      expect.stringMatching(/^Ur svaret på ”.*”: Hör till frågan/u),
    ]);
  });

  it('U1 the file has every answer, whole, whatever the page has room for', () => {
    const [tabell] = sidan(20_000).exporter ?? [];
    if (tabell === undefined || !('rader' in tabell)) throw new Error('a table is exported');
    expect(spalt(tabell, 'Svar')).toEqual(Array.from({ length: 21 * 6 }, () => 'ö'.repeat(20_000)));
  });
});
