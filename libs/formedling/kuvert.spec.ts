import { describe, expect, it } from '@jest/globals';
import { provvalv } from '#libs/sekretess/testing/index.js';
import type { Grundlage } from '#libs/kernel/index.js';
import type { Arendelage } from './arendelage.js';
import type { ForsandelseKoad } from './events.js';
import { forberedKuvert, type Kuvertunderlag } from './kuvert.js';

const ID = '0b5f1f0e-8d1f-8a3c-9a77-1c2d3e4f5a6b';
const valv = provvalv();
const forseglare = await valv.forseglare({ huvudman: '2062', stream: 'avvikelse-7' });
const hemlig = forseglare.forsegla('Hemlig text');
const oppnare = await valv.oppnare([hemlig]);
const oppna: Kuvertunderlag['oppna'] = (forseglat) => oppnare.oppna(forseglat, 'avvikelse-7');
const grund: Grundlage = {
  grundId: 'g1',
  huvudman: '2062',
  omfattning: ['fritext'],
  mottagare: [],
  gallerTillOchMed: '2026-03-01',
  aterkallad: false,
};
const koad: ForsandelseKoad['data'] = {
  arende: 'avvikelse-7',
  mottagare: '20',
  meddelandetyp: 'avvikelse.utredd',
  handelseId: 'h1',
  revision: 4,
  tid: '2026-02-01T10:00:00Z',
  oppet: { kategori: 'sip', delar: [{ a: null }] },
  skyddat: { orsaker: [{ typ: 'vantetid', beskrivning: hemlig }] },
  grundId: 'g1',
  textrevision: 4,
};
const textlage: NonNullable<Arendelage['textlage']> = {
  texter: [{ revision: 4, huvudman: '2062', skrivare: 'm' }],
  ...{ granskningar: [], gallrade: new Map(), skyddadePersonuppgifter: false, krav: () => 'vid-inlamning' },
};
const lage: Arendelage = { makulerad: false, involverade: ['2062', '20'], grunder: [grund], textlage };
const forbered = (andrat: Partial<Kuvertunderlag> = {}) =>
  forberedKuvert({ id: ID, koad, lage, dag: '2026-03-01', kalla: 'urn:avvikelsenav:test', oppna, ...andrat });
const data = (andrat: Partial<Kuvertunderlag>): unknown => {
  const forberett = forbered(andrat);
  return 'kuvert' in forberett ? forberett.kuvert.data : forberett;
};
const AVIDENTIFIERAT = { ...koad.oppet, avidentifierad: true };

describe('the message that leaves', () => {
  it('is CloudEvents 1.0, with the protected part opened on its ground', () => {
    expect(forbered({ spar: '0af7651916cd43dd8448eb211c80319c' })).toEqual({
      kuvert: {
        specversion: '1.0',
        id: ID,
        source: 'urn:avvikelsenav:test',
        type: 'se.avvikelsenav.avvikelse.utredd.v1',
        subject: '7',
        time: '2026-02-01T10:00:00Z',
        datacontenttype: 'application/json',
        mottagare: '20',
        sekvens: 4,
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-0b5f1f0e8d1f8a3c-01',
        data: {
          ...koad.oppet,
          avidentifierad: false,
          grundId: 'g1',
          skyddat: { orsaker: [{ typ: 'vantetid', beskrivning: 'Hemlig text' }] },
        },
      },
    });
  });

  it('D9 is de-identified when the ground was withdrawn, ran out, is for others or is not there', () => {
    const med = (andrad: Partial<Grundlage>): Arendelage => ({ ...lage, grunder: [{ ...grund, ...andrad }] });
    expect(data({ lage: med({ aterkallad: true }) })).toEqual(AVIDENTIFIERAT);
    expect(data({ dag: '2026-03-02' })).toEqual(AVIDENTIFIERAT);
    expect(data({ lage: med({ mottagare: ['2062'] }) })).toEqual(AVIDENTIFIERAT);
    expect(data({ lage: { ...lage, grunder: [] } })).toEqual(AVIDENTIFIERAT);
    expect(data({ koad: { ...koad, skyddat: {}, grundId: null } })).toEqual(AVIDENTIFIERAT);
    expect(data({ lage: med({ gallerTillOchMed: null, mottagare: ['20'] }) })).toHaveProperty('skyddat');
  });

  it('leaves out what is erased, and says so, when its ground still holds', () => {
    const gallrad = { oppna: () => null };
    expect(data(gallrad)).toEqual({
      ...koad.oppet,
      ...{ avidentifierad: false, grundId: 'g1', gallrat: true },
      skyddat: { orsaker: [{ typ: 'vantetid' }] },
    });
    const lista = { ...koad, skyddat: { ord: [hemlig, 'kvar'] } };
    expect(data({ ...gallrad, koad: lista })).toMatchObject({ skyddat: { ord: ['kvar'] }, gallrat: true });
    expect(data({ ...gallrad, dag: '2026-03-02' })).toEqual(AVIDENTIFIERAT);
  });

  it('D9 is de-identified when the text was stopped, erased, not reviewed or of a protected person since it was queued', () => {
    const med = (andrat: Partial<typeof textlage>) => ({ lage: { ...lage, textlage: { ...textlage, ...andrat } } });
    const stopp = { text: 4, vid: 5, granskare: 'p', utfall: 'STOPPAD' } as const;
    expect(data(med({ granskningar: [stopp] }))).toEqual(AVIDENTIFIERAT);
    expect(data(med({ granskningar: [stopp, { ...stopp, vid: 6, utfall: 'GODKAND' }] }))).toHaveProperty('skyddat');
    expect(data(med({ gallrade: new Map([['2062', 9]]) }))).toEqual(AVIDENTIFIERAT);
    expect(data(med({ krav: () => 'en-person' }))).toEqual(AVIDENTIFIERAT);
    expect(data(med({ skyddadePersonuppgifter: true }))).toEqual(AVIDENTIFIERAT);
    expect(data({ lage: { ...lage, grunder: [{ ...grund, texter: [3] }] } })).toEqual(AVIDENTIFIERAT);
    const { textlage: _textlage, ...utanTexter } = lage;
    expect(data({ lage: utanTexter })).toEqual(AVIDENTIFIERAT);
  });

  it('D9 drops the words alone where only they are hindered, and what the ground never covered', () => {
    const person = { ...koad, skyddat: { person: hemlig, beskrivning: hemlig } };
    const bada = { ...lage, grunder: [{ ...grund, omfattning: ['identitet', 'fritext'] }] };
    const ogranskad: Arendelage = { ...bada, textlage: { ...textlage, krav: () => 'en-person' } };
    expect(data({ koad: person, lage: bada })).toMatchObject({
      skyddat: { person: 'Hemlig text', beskrivning: 'Hemlig text' },
    });
    expect(data({ koad: person, lage: ogranskad })).toHaveProperty('skyddat', { person: 'Hemlig text' });
    expect(data({ koad: person })).toHaveProperty('skyddat', { beskrivning: 'Hemlig text' });
  });

  it('D9 one queued before its text was named is held against every text of its owner', () => {
    const gammal = { ...koad, textrevision: null };
    const tva = [...textlage.texter, { revision: 2, huvudman: '2062', skrivare: 'm' }];
    const stopp = { text: 2, vid: 5, granskare: 'p', utfall: 'STOPPAD' } as const;
    expect(data({ koad: gammal })).toHaveProperty('skyddat');
    const stoppad = { ...lage, textlage: { ...textlage, texter: tva, granskningar: [stopp] } };
    expect(data({ koad: gammal, lage: stoppad })).toEqual(AVIDENTIFIERAT);
    expect(data({ koad: gammal, lage: { ...lage, textlage: { ...textlage, texter: [] } } })).toEqual(AVIDENTIFIERAT);
  });

  it('I4 is stopped when the recipient is not involved any more', () => {
    expect(forbered({ lage: { ...lage, involverade: ['2062'] } })).toEqual({ stoppa: 'EJ_INVOLVERAD' });
  });

  it('is stopped when the case was annulled meanwhile; the annulment itself is told, and an order to erase', () => {
    const makulerat = { ...lage, makulerad: true };
    expect(forbered({ lage: makulerat })).toEqual({ stoppa: 'MAKULERAD' });
    for (const meddelandetyp of ['avvikelse.makulerad', 'avvikelse.gallrad'] as const) {
      expect(forbered({ lage: makulerat, koad: { ...koad, meddelandetyp } })).toHaveProperty('kuvert');
    }
  });

  it('B4 of a tvist or another matter without an individual: the open words alone, also when it was withdrawn since', () => {
    const tvist = {
      ...koad,
      arende: 'tvist-7',
      meddelandetyp: 'tvist.losning-foreslagen',
      skyddat: {},
      grundId: null,
    } as const;
    const forberett = forbered({ koad: tvist, lage: { makulerad: false, involverade: ['20'], grunder: [] } });
    expect(forberett).toMatchObject({
      kuvert: { type: 'se.avvikelsenav.tvist.losning-foreslagen.v1', subject: '7', data: AVIDENTIFIERAT },
    });
  });

  it('D9 is not put together at all when sealed text stands in the open part', () => {
    expect(() => forbered({ koad: { ...koad, oppet: { djupt: [{ rubrik: hemlig }] } } })).toThrow('sealed text');
  });

  it('carries no trace that is not a trace', () => {
    expect(JSON.stringify(forbered({ spar: 'x' }))).not.toContain('traceparent');
  });
});
