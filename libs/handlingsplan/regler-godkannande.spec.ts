import { describe, expect, it } from '@jest/globals';
import type { AvslaPlan, BegarGodkannande } from './commands.js';

import type { HandlingsplanEvent } from './events.js';
import { SVAR_MAX } from './granser.js';
import { godkannandelage } from './handlingsplan.js';
import {
  ALLA_GODKANDA,
  andrad,
  begart,
  BEGARD,
  godkand,
  godkann,
  KARLSTAD,
  KIL,
  LEKSAND,
  mandat,
  REGION,
  som,
  tillagd,
  upprattad,
} from './testing/fall.js';
import { given } from './testing/givet.js';

const begar = (huvudman = REGION): BegarGodkannande => ({ type: 'BegarGodkannande', data: som(huvudman) });
const avsla = (skal = 'Ryms inte.'): AvslaPlan => ({
  type: 'AvslaPlan',
  data: { huvudman: KARLSTAD, verksamhet: null, mandat: mandat(KARLSTAD), skal },
});
const avslagen = (skal = 'Ryms inte.'): HandlingsplanEvent => ({
  type: 'PlanAvslagen',
  data: {
    ...{ huvudman: KARLSTAD, verksamhet: null, skal },
    av: { huvudman: KARLSTAD, mandatId: `m-${KARLSTAD}`, funktion: 'Verksamhetschef' },
  },
});
const lage = (...historia: readonly HandlingsplanEvent[]): string => {
  const { state } = given(...historia);
  return state.status === 'okand' ? 'okand' : godkannandelage(state);
};

describe('BegarGodkannande', () => {
  it('V5 each approver is asked of the whole, once', () => {
    given(upprattad(), tillagd('a1'), tillagd('a2')).when(begar()).then(begart('a1', 'a2'));
    given(...BEGARD)
      .when(begar())
      .then();
    given(upprattad()).when(begar()).rejected('ATGARD_SAKNAS');
    given(upprattad(), tillagd('a1')).when(begar(KARLSTAD)).rejected('EJ_PLANANSVARIG');
  });
});

describe('GodkannPlan', () => {
  it('V5 V8 each verksamhet is approved for by its own, and the plan when all have', () => {
    given(...BEGARD)
      .when(godkann(REGION, 'buh'))
      .then(godkand(REGION, 'buh'));
    given(...BEGARD)
      .when(godkann(REGION, 'buh', { verksamhet: 'buh' }))
      .then(godkand(REGION, 'buh'));
    expect(lage(...BEGARD)).toBe('vantar');
    expect(lage(...BEGARD, ...ALLA_GODKANDA.slice(1))).toBe('vantar');
    expect(lage(...BEGARD, ...ALLA_GODKANDA)).toBe('godkand');
    given(...BEGARD, ...ALLA_GODKANDA)
      .when(godkann(KARLSTAD))
      .then();
  });
  it('V5 V8 nobody approves for another, nor for a verksamhet that is not its own', () => {
    given(...BEGARD)
      .when(godkann(KIL))
      .rejected('VERKSAMHET_GODKANNER_EJ');
    given(...BEGARD)
      .when(godkann(REGION))
      .rejected('VERKSAMHET_GODKANNER_EJ');
    given(...BEGARD)
      .when(godkann(LEKSAND))
      .rejected('PLAN_FINNS_EJ');
    given(...BEGARD)
      .when(godkann(REGION, 'buh', { verksamhet: 'vh' }))
      .rejected('MANDAT_RACKER_EJ');
    given(...BEGARD)
      .when(godkann(KARLSTAD, null, { verksamhet: 'lss' }))
      .rejected('MANDAT_RACKER_EJ');
    given(...BEGARD)
      .when(godkann(KARLSTAD, null, { huvudman: REGION }))
      .rejected('MANDAT_SAKNAS');
    given(...BEGARD)
      .when(godkann(KARLSTAD, null, { galler: false }))
      .rejected('MANDAT_GALLER_EJ');
    given(...BEGARD)
      .when(godkann(KARLSTAD, null, { behorigheter: ['delta'] }))
      .rejected('MANDAT_RACKER_EJ');
  });
  it('V5 by the verksamhetschef, or who represents that level where there is none (B7)', () => {
    given(...BEGARD)
      .when(godkann(KARLSTAD, null, { funktion: 'Utvecklare' }))
      .rejected('FEL_GODKANNARFUNKTION');
    const motsvarande = { funktion: 'Socialchef', representerar: { niva: 'verksamhetschef', forankring: 'nämnden' } };
    const av = { huvudman: KARLSTAD, mandatId: `m-${KARLSTAD}`, funktion: 'Socialchef' };
    given(...BEGARD)
      .when(godkann(KARLSTAD, null, motsvarande))
      .then({ type: 'PlanGodkand', data: { huvudman: KARLSTAD, verksamhet: null, atgarder: ['a1'], av } });
  });
  it('not of a draft', () => {
    given(upprattad(), tillagd('a1')).when(godkann(KARLSTAD)).rejected('GODKANNANDE_EJ_BEGART');
    expect(lage(upprattad(), tillagd('a1'))).toBe('utkast');
  });
  it('V5 after a change it is given anew, of what was changed alone', () => {
    const tva = [upprattad(), tillagd('a1'), tillagd('a2'), begart('a1', 'a2'), ...ALLA_GODKANDA];
    const andrat = [...tva, andrad('a2', { klartSenast: '2026-09-30' }), begart('a2')];
    expect(lage(...andrat)).toBe('vantar');
    given(...andrat)
      .when(godkann(KARLSTAD))
      .then(godkand(KARLSTAD, null, ['a2']));
    const efter = [...andrat, godkand(KARLSTAD, null, ['a2']), godkand(REGION, 'buh', ['a2'])];
    expect(lage(...efter)).toBe('vantar');
    expect(lage(...efter, godkand(REGION, 'vh', ['a2']))).toBe('godkand');
  });
});

describe('AvslaPlan', () => {
  it('V8 says why; one no is a no to the plan, until it becomes a yes', () => {
    given(...BEGARD)
      .when(avsla())
      .then(avslagen());
    given(...BEGARD, avslagen())
      .when(avsla())
      .then();
    given(...BEGARD)
      .when(avsla(' '))
      .rejected('TEXT_SAKNAS');
    expect(lage(...BEGARD, ...ALLA_GODKANDA, avslagen())).toBe('avslagen');
    given(...BEGARD, avslagen())
      .when(godkann(KARLSTAD))
      .then(godkand(KARLSTAD, null));
  });
  it('V5 is asked again when the plan is changed', () => {
    expect(lage(...BEGARD, avslagen(), andrad('a1', { mal: 'Ett annat' }), begart('a1'))).toBe('vantar');
  });
  it('has an end', () => {
    const manga = Array.from({ length: SVAR_MAX }, (_, nr) => avslagen(`nej ${nr}`));
    given(...BEGARD, ...manga)
      .when(godkann(KARLSTAD))
      .rejected('FOR_MANGA_SVAR');
  });
});
