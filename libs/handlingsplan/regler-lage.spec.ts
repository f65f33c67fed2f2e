import { describe, expect, it } from '@jest/globals';
import type { PaminnOmAtgard, UtvarderaEffekt } from './commands.js';

import type { HandlingsplanEvent } from './events.js';
import { fristerAv } from './frister.js';
import { PAMINNELSER_MAX, RAPPORTER_MAX } from './granser.js';
import {
  andrad,
  BEGARD,
  KARLSTAD,
  KIL,
  LEKSAND,
  overford,
  PERSONNUMMER,
  rapportera,
  rapporterad,
  REGION,
  SENAST,
  som,
  tillagd,
  upprattad,
} from './testing/fall.js';
import { given } from './testing/givet.js';

const PLAN = [upprattad(), tillagd('a1')];

describe('SattAtgardsstatus', () => {
  it('V6 the responsible huvudman reports, and no other: not even who leads the plan', () => {
    given(...PLAN)
      .when(rapportera('a1', 'pagar'))
      .then(rapporterad('a1', 'pagar'));
    given(...PLAN)
      .when(rapportera('a1', 'pagar', { huvudman: REGION }))
      .rejected('EJ_ANSVARIG');
    given(...PLAN)
      .when(rapportera('a1', 'pagar', { huvudman: LEKSAND }))
      .rejected('PLAN_FINNS_EJ');
    given(...PLAN)
      .when(rapportera('a2', 'pagar'))
      .rejected('ATGARD_FINNS_EJ');
  });
  it('V6 the same status with new words is one more report; the same words give nothing', () => {
    const pagar = [...PLAN, rapporterad('a1', 'pagar')];
    given(...pagar)
      .when(rapportera('a1', 'pagar'))
      .then();
    given(...pagar)
      .when(rapportera('a1', 'pagar', { rapport: null }))
      .then();
    const nytt = { av: KARLSTAD, atgardId: 'a1', status: 'pagar', rapport: 'Halvvägs.' } as const;
    given(...pagar)
      .when(rapportera('a1', 'pagar', { rapport: 'Halvvägs.' }))
      .then({ type: 'AtgardStatusSatt', data: nytt });
  });
  it('V6 at the end there is a report, that names nobody', () => {
    given(...PLAN)
      .when(rapportera('a1', 'klar', { rapport: null }))
      .rejected('RAPPORT_SAKNAS');
    given(...PLAN)
      .when(rapportera('a1', 'avbruten', { rapport: null }))
      .rejected('RAPPORT_SAKNAS');
    given(...PLAN)
      .when(rapportera('a1', 'klar', { rapport: '' }))
      .rejected('TEXT_SAKNAS');
    given(...PLAN)
      .when(rapportera('a1', 'klar', { rapport: PERSONNUMMER }))
      .rejected('PERSONNUMMER_I_TEXT');
  });
  it('goes on in next year’s plan when carried over, and has an end', () => {
    given(...PLAN, overford('a1'))
      .when(rapportera('a1', 'klar'))
      .rejected('ATGARD_OVERFORD');
    const manga = Array.from({ length: RAPPORTER_MAX }, () => rapporterad('a1', 'pagar'));
    given(...PLAN, ...manga)
      .when(rapportera('a1', 'klar'))
      .rejected('FOR_MANGA_RAPPORTER');
  });
});

describe('UtvarderaEffekt', () => {
  const utvardera = (andrat: Partial<UtvarderaEffekt['data']> = {}): UtvarderaEffekt => ({
    type: 'UtvarderaEffekt',
    data: { ...som(KARLSTAD), atgardId: 'a1', effekt: 'avsedd', beskrivning: 'Färre brutna övergångar.', ...andrat },
  });
  const utvarderad = (av: string): HandlingsplanEvent => ({
    type: 'EffektUtvarderad',
    data: { av, atgardId: 'a1', effekt: 'avsedd', beskrivning: 'Färre brutna övergångar.' },
  });
  const KLAR = [...PLAN, rapporterad('a1', 'klar')];

  it('V7 is by the responsible or who leads the plan, once it is done', () => {
    given(...KLAR)
      .when(utvardera())
      .then(utvarderad(KARLSTAD));
    given(...KLAR)
      .when(utvardera(som(REGION)))
      .then(utvarderad(REGION));
    given(...KLAR)
      .when(utvardera(som(KIL)))
      .rejected('EJ_PLANANSVARIG');
    given(...PLAN)
      .when(utvardera())
      .rejected('ATGARD_EJ_KLAR');
    given(...PLAN, rapporterad('a1', 'avbruten'))
      .when(utvardera())
      .rejected('ATGARD_EJ_KLAR');
  });
  it('the same again gives nothing; begun again it has no effect', () => {
    given(...KLAR, utvarderad(KARLSTAD))
      .when(utvardera())
      .then();
    given(...KLAR)
      .when(utvardera({ beskrivning: ' ' }))
      .rejected('TEXT_SAKNAS');
    const { state } = given(...KLAR, utvarderad(KARLSTAD), rapporterad('a1', 'pagar'));
    expect(state.status !== 'okand' && state.atgarder.get('a1')?.effekt).toBeNull();
    const manga = Array.from({ length: RAPPORTER_MAX - 1 }, () => utvarderad(KARLSTAD));
    given(...KLAR, ...manga)
      .when(utvardera({ effekt: 'delvis' }))
      .rejected('FOR_MANGA_RAPPORTER');
  });
});

describe('PaminnOmAtgard', () => {
  const paminn = (andrat: Partial<PaminnOmAtgard['data']> = {}): PaminnOmAtgard => ({
    type: 'PaminnOmAtgard',
    data: {
      ...{ huvudman: KARLSTAD, atgardId: 'a1', senast: SENAST },
      ...{ nastaSenast: '2026-06-08', idag: '2026-06-01', ...andrat },
    },
  });
  const paminnd = (senast: string, nastaSenast: string): HandlingsplanEvent => ({
    type: 'AtgardPaminnd',
    data: { atgardId: 'a1', senast, nastaSenast },
  });

  it('V6 once for each day that has passed, and not before', () => {
    given(...BEGARD)
      .when(paminn())
      .then(paminnd(SENAST, '2026-06-08'));
    given(...BEGARD)
      .when(paminn({ idag: SENAST }))
      .then();
    given(...BEGARD, paminnd(SENAST, '2026-06-08'))
      .when(paminn())
      .then();
    given(...BEGARD)
      .when(paminn({ huvudman: REGION }))
      .then();
  });
  it('not of a draft, of what is done, carried over or moved on; not without end', () => {
    given(...PLAN)
      .when(paminn())
      .then();
    given(...BEGARD, rapporterad('a1', 'klar'))
      .when(paminn())
      .then();
    given(...BEGARD, overford('a1'))
      .when(paminn())
      .then();
    given(...BEGARD, andrad('a1', { klartSenast: '2026-09-30' }))
      .when(paminn())
      .then();
    const dagar = Array.from({ length: PAMINNELSER_MAX }, (_, nr) => paminnd(SENAST, `2026-06-1${nr}`));
    const { state } = given(...BEGARD, ...dagar);
    expect(fristerAv(state)).toEqual([]);
    expect(fristerAv(given(...BEGARD, ...dagar.slice(1)).state)).toEqual([
      { nyckel: `${KARLSTAD}/a1`, forfaller: '2026-06-14' },
    ]);
  });
});
