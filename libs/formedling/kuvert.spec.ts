import { describe, expect, it } from '@jest/globals';
import { forsegla, oppna } from '#libs/sekretess/index.js';
import type { Grundlage } from '#libs/kernel/index.js';
import type { Arendelage } from './arendelage.js';
import type { ForsandelseKoad } from './events.js';
import { forberedKuvert, type Kuvertunderlag } from './kuvert.js';

const ID = '0b5f1f0e-8d1f-8a3c-9a77-1c2d3e4f5a6b';
const hemlig = forsegla('Hemlig text', { huvudman: '2062', stream: 'avvikelse-7' });
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
};
const lage: Arendelage = { makulerad: false, involverade: ['2062', '20'], grunder: [grund] };
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

  it('I4 is stopped when the recipient is not involved any more', () => {
    expect(forbered({ lage: { ...lage, involverade: ['2062'] } })).toEqual({ stoppa: 'EJ_INVOLVERAD' });
  });

  it('is stopped when the case was annulled meanwhile; the annulment itself is told', () => {
    const makulerat = { ...lage, makulerad: true };
    expect(forbered({ lage: makulerat })).toEqual({ stoppa: 'MAKULERAD' });
    expect(forbered({ lage: makulerat, koad: { ...koad, meddelandetyp: 'avvikelse.makulerad' } })).toHaveProperty(
      'kuvert',
    );
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
