import { describe, expect, it } from '@jest/globals';
import { forberedKuvert } from './kuvert.js';
import { provleverans } from './provleverans.js';

const ID = '0b5f1f0e-8d1f-8a3c-9a77-1c2d3e4f5a6b';
const { data: koad } = provleverans({ id: ID, huvudman: '2062', tid: '2026-02-01T10:00:00Z' });
const forbered = (annat: Partial<typeof koad> = {}) =>
  forberedKuvert({
    ...{ id: ID, koad: { ...koad, ...annat }, dag: '2026-02-01', kalla: 'urn:avvikelsenav:prov' },
    lage: { makulerad: false, involverade: [], grunder: [] },
    oppna: () => 'hemligt',
  });

describe('a trial delivery', () => {
  it('leaves for the system that is tried, though no matter stands behind it', () => {
    expect(forbered()).toMatchObject({
      kuvert: {
        type: 'se.avvikelsenav.prov.leverans.v1',
        ...{ subject: ID, mottagare: '2062', sekvens: 0 },
        data: { meddelande: expect.stringContaining('Provleverans'), avidentifierad: true },
      },
    });
  });

  it('I4 lets nothing else leave without involvement', () => {
    expect(forbered({ arende: `avvikelse-${ID}` })).toEqual({ stoppa: 'EJ_INVOLVERAD' });
    expect(forbered({ meddelandetyp: 'avvikelse.rapporterad' })).toEqual({ stoppa: 'EJ_INVOLVERAD' });
  });
});
