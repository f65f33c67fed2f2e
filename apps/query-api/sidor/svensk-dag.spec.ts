import { describe, expect, it } from '@jest/globals';
import type { AvvikelsepostDto } from '../avvikelser/lista.dto.js';
import type { TvistpostDto } from '../tvister/tvistpost.dto.js';
import type { KopostDto } from '../vyer/ko.dto.js';
import { listsida } from './arenden/lista.html.js';
import { kosida } from './min-ko/min-ko.html.js';
import { oppnaDataHtml } from './oppna-data/oppna-data.html.js';
import { aldersdiagram } from './tvister/alder.html.js';
import { tvistlistaHtml } from './tvister/tvistlista.html.js';

/** Half an hour into the first of February in Sweden. */
const TID = '2026-01-31T23:30:00.000Z';
const ANTAL = { antal: 1, antalArMinst: false } as const;
const huvudman = { kod: '2062', namn: 'Mora' };
const part = { huvudman, verksamhet: null };

const arende: AvvikelsepostDto = {
  ...{ id: 'a', status: 'oppen', statusText: 'Öppen', rubrik: null, berorda: [], antalParter: 1, gemensam: false },
  ...{ kalla: { system: 's', arendenummer: '1', version: 1 }, rapporterande: part, handelsetyp: 'avvikelse' },
  ...{ kategori: 'sip', kategoriText: 'SIP', bristtyper: [], malgrupper: [], overenskommelse: null, beroBarn: false },
  ...{ allvarlighetsgrad: 2, allvarlighetsgradText: '', sannolikhet: 2, sannolikhetText: '', riskvarde: 4 },
  ...{ handelsetid: TID, handelsemanad: '2026-01', rapporterad: TID, andrad: TID, revision: 0 },
};
const ko: KopostDto = {
  ...{ id: 'a', kallansArendenummer: '1', arendenummer: null, rubrik: null, roll: 'berord', nastaSteg: 'ta-emot' },
  ...{ nastaStegText: '', svarSenast: null, arbetsdagarKvar: null, forsenad: false, rapporterande: huvudman },
  ...{ kategori: 'sip', kategoriText: 'SIP', allvarlighetsgrad: 2, allvarlighetsgradText: '', riskvarde: 4 },
  ...{ gemensam: false, beroBarn: false, rapporterad: TID },
};
const tvist: TvistpostDto = {
  ...{ id: 't', rubrik: 'r', fraga: 'kostnadsansvar', fragaText: '', beloppKr: null, principiell: null },
  ...{ status: 'oppen', statusText: '', parter: [], avvikelse: null, overenskommelse: null, avsnitt: null },
  ...{ oppnad: TID, alderDagar: 1, aldersgrupp: '0-30', aldersgruppText: '', andrad: TID, revision: 0 },
};
const aldrar = { antal: { '0-30': 1, '31-90': 0, '91-180': 0, 'over-180': 0 }, aggregat: false } as const;
const val = { limit: 20, offset: 0, adress: '/sv/x' } as const;

const SIDOR = {
  ärenden: listsida('sv', { sida: { rader: [arende], ...ANTAL }, tomt: '', fraga: {}, adress: '/sv/x' }),
  kö: kosida('sv', {
    sida: { rader: [ko], ...ANTAL },
    ...{ tomt: '', fraga: {}, forsenade: { antal: 0, antalArMinst: false }, adress: '/sv/x' },
  }),
  tvister: tvistlistaHtml('sv', {
    ...{ ...val, ...aldrar, sida: { rader: [tvist], ...ANTAL }, fraga: {} },
    diagram: aldersdiagram('sv', aldrar),
    oppna: null,
  }),
  'öppna data': oppnaDataHtml('sv', {
    ...{ ...val, matt: [], valt: { matt: '', period: '' }, namn: (kod: string) => kod, licens: 'https://x.example/' },
    sida: {
      rader: [
        {
          ...{ uppfoljning: 'u', frysning: 'f', lan: '20', matt: 'avvikelser', huvudman: '2062', period: '2025' },
          ...{ varde: '8', tidigare: [], enhet: 'antal', overenskommelse: 'o', kalla: 'navet', fryst: TID },
        },
      ],
      ...ANTAL,
    },
  }),
};

describe('a day in a list is the day that it was in Sweden', () => {
  it.each(Object.entries(SIDOR))('%s', (_namn, { innehall }) => {
    expect(String(innehall)).toContain('2026-02-01');
    expect(String(innehall)).not.toContain('2026-01-31');
  });
});
