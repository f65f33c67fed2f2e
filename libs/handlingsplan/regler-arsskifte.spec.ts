import { describe, expect, it } from '@jest/globals';
import type { AvslutaPlan } from './commands.js';
import { decide } from './decide.js';
import type { HandlingsplanEvent } from './events.js';
import {
  ALLA_GODKANDA,
  BEGARD,
  ID,
  KARLSTAD,
  motta,
  overfor,
  overford,
  PERSONNUMMER,
  rapportera,
  rapporterad,
  REGION,
  som,
  tillagd,
  upprattad,
} from './testing/fall.js';
import { given } from './testing/givet.js';

const avsluta = (andrat: Partial<AvslutaPlan['data']> = {}): AvslutaPlan => ({
  type: 'AvslutaPlan',
  data: { ...som(REGION), arsrapport: 'Årsrapport 2026, se styrgruppens sida.', ...andrat },
});
const AVSLUTAD: HandlingsplanEvent = {
  type: 'PlanAvslutad',
  data: { av: REGION, arsrapport: 'Årsrapport 2026, se styrgruppens sida.' },
};

describe('OverforPlan', () => {
  it('V4 carries over what is not done, each once, in order', () => {
    const plan = [upprattad(), tillagd('a1'), tillagd('a2'), rapporterad('a2', 'klar'), tillagd('a3')];
    given(...plan)
      .when(overfor())
      .then(overford('a1', 'a3'));
    given(upprattad()).when(overfor()).then(overford());
    given(...plan, overford('a1', 'a3'))
      .when(overfor())
      .then();
  });
  it('once, to a later year, by whoever leads the plan', () => {
    given(upprattad(), overford())
      .when(overfor({ till: 'annan' }))
      .rejected('REDAN_OVERFORD');
    given(upprattad())
      .when(overfor({ ar: 2026 }))
      .rejected('AR_EJ_SENARE');
    given(upprattad())
      .when(overfor({ rubrik: PERSONNUMMER }))
      .rejected('PERSONNUMMER_I_TEXT');
    given(upprattad())
      .when(overfor(som(KARLSTAD)))
      .rejected('EJ_PLANANSVARIG');
    given(upprattad(), AVSLUTAD).when(overfor()).rejected('PLAN_AVSLUTAD');
  });
  it('a door that gives too few ids is broken', () => {
    const { state } = given(...BEGARD);
    expect(() => decide(overfor({ atgardIdn: [] }), state)).toThrow('fewer ids');
  });
});

describe('MottaOverforing', () => {
  it('V4 next year’s plan begins with all of it, a draft that refers to the old', () => {
    const { data } = motta('a1');
    const ny = upprattad({ ...data.plan, foregangare: ID });
    const forsta = tillagd('ny-0', { overford: { plan: ID, atgard: 'a1', status: 'pagar' } });
    given().when(motta('a1')).then(ny, forsta);
    given(ny, forsta).when(motta('a1')).then();
    const { state } = given(ny, forsta);
    expect(state.status !== 'okand' && state.atgarder.get('ny-0')?.status).toBe('pagar');
    given(upprattad()).when(motta('a1')).rejected('PLAN_FINNS_REDAN');
  });
});

describe('AvslutaPlan', () => {
  it('V4 is refused while anything is open and not carried over', () => {
    given(...BEGARD, ...ALLA_GODKANDA)
      .when(avsluta())
      .rejected('ATGARDER_OPPNA');
    given(...BEGARD, rapporterad('a1', 'klar'))
      .when(avsluta())
      .then(AVSLUTAD);
    given(...BEGARD, rapporterad('a1', 'avbruten'))
      .when(avsluta())
      .then(AVSLUTAD);
    given(...BEGARD, overford('a1'))
      .when(avsluta())
      .then(AVSLUTAD);
  });
  it('what was done and is begun again after carrying over is open', () => {
    const plan = [...BEGARD, rapporterad('a1', 'klar'), overford(), rapporterad('a1', 'pagar')];
    given(...plan)
      .when(avsluta())
      .rejected('ATGARDER_OPPNA');
  });
  it('once; then nothing more happens in it', () => {
    const slut = [...BEGARD, rapporterad('a1', 'klar'), AVSLUTAD];
    given(...slut)
      .when(avsluta())
      .then();
    given(...slut)
      .when(avsluta({ arsrapport: null }))
      .rejected('PLAN_AVSLUTAD');
    given(...slut)
      .when(avsluta(som(KARLSTAD)))
      .rejected('EJ_PLANANSVARIG');
    given(...slut)
      .when(rapportera('a1', 'pagar'))
      .rejected('PLAN_AVSLUTAD');
    given(upprattad())
      .when(avsluta({ arsrapport: ' ' }))
      .rejected('TEXT_SAKNAS');
  });
});
