import { describe, expect, it } from '@jest/globals';

import type { HandlingsplanEvent } from './events.js';
import { ANDRINGAR_MAX, ATGARDER_MAX, SPAR_MAX } from './granser.js';
import { godkannandelage } from './handlingsplan.js';
import {
  ALLA_GODKANDA,
  andra,
  andrad,
  begart,
  BEGARD,
  KARLSTAD,
  KIL,
  laggTill,
  LEKSAND,
  LOKAL,
  overford,
  PERSONNUMMER,
  rapporterad,
  REGION,
  som,
  tillagd,
  upprattad,
} from './testing/fall.js';
import { given } from './testing/givet.js';

const AVSLUTAD: HandlingsplanEvent = { type: 'PlanAvslutad', data: { av: REGION, arsrapport: null } };
const manga = (antal: number): readonly string[] => Array.from({ length: antal }, (_, nr) => `x-${nr}`);

describe('LaggTillAtgard', () => {
  it('V6 N8 has a goal, a direktiv and a responsible function, and answers to brister or avvikelser', () => {
    given(upprattad()).when(laggTill('a1')).then(tillagd('a1'));
    given(upprattad())
      .when(laggTill('a1', { brister: [], avvikelser: ['av1'] }))
      .then(tillagd('a1', { brister: [], avvikelser: ['av1'] }));
    const utan = { brister: [], utanBrist: 'Stående åtgärd enligt överenskommelsen.' };
    given(upprattad()).when(laggTill('a1', utan)).then(tillagd('a1', utan));
  });
  it('the same again gives nothing, another under the same id is refused', () => {
    given(upprattad(), tillagd('a1')).when(laggTill('a1')).then();
    given(upprattad(), tillagd('a1'))
      .when(laggTill('a1', { mal: 'Ett annat' }))
      .rejected('ATGARD_FINNS_REDAN');
  });
  it('is by whoever leads the plan: who drew it up, the kommun of a local one, the koordinator', () => {
    given(upprattad())
      .when(laggTill('a1', som(KARLSTAD)))
      .rejected('EJ_PLANANSVARIG');
    given(upprattad())
      .when(laggTill('a1', som(LEKSAND)))
      .rejected('PLAN_FINNS_EJ');
    given().when(laggTill('a1')).rejected('PLAN_FINNS_EJ');
    given(upprattad())
      .when(laggTill('a1', som(LEKSAND, true)))
      .then(tillagd('a1', { av: LEKSAND }));
    const egen = { ...som(KIL), ansvarigHuvudman: KIL };
    given(upprattad(LOKAL))
      .when(laggTill('a1', egen))
      .then(tillagd('a1', { av: KIL, ansvarigHuvudman: KIL }));
  });
  it.each([
    [{ ansvarigHuvudman: LEKSAND }, 'ANSVARIG_EJ_PART'],
    [{ klartSenast: '2026-02-30' }, 'OGILTIGT_DATUM'],
    [{ brister: [] }, 'SPAR_SAKNAS'],
    [{ brister: manga(SPAR_MAX + 1) }, 'FOR_MANGA_SPAR'],
    [{ avvikelser: manga(SPAR_MAX + 1) }, 'FOR_MANGA_SPAR'],
    [{ mal: '' }, 'TEXT_SAKNAS'],
    [{ direktiv: `Ring ${PERSONNUMMER}` }, 'PERSONNUMMER_I_TEXT'],
    [{ ansvarigFunktion: ' ' }, 'TEXT_SAKNAS'],
    [{ brister: [], utanBrist: '' }, 'TEXT_SAKNAS'],
  ])('%j is refused: %s', (andrat, kod) => {
    given(upprattad()).when(laggTill('a1', andrat)).rejected(kod);
  });
  it('there is a last one, and none in a plan that is closed or carried over', () => {
    const fulla = manga(ATGARDER_MAX).map((id) => tillagd(id));
    given(upprattad(), ...fulla)
      .when(laggTill('a1'))
      .rejected('FOR_MANGA_ATGARDER');
    given(upprattad(), ...fulla.slice(1))
      .when(laggTill('a1'))
      .then(tillagd('a1'));
    given(upprattad(), AVSLUTAD).when(laggTill('a1')).rejected('PLAN_AVSLUTAD');
    given(upprattad(), overford()).when(laggTill('a1')).rejected('PLAN_OVERFORD');
  });
});

describe('AndraAtgard', () => {
  const senare = { klartSenast: '2026-09-30' };

  it('says why; the same again gives nothing', () => {
    given(upprattad(), tillagd('a1')).when(andra('a1', senare)).then(andrad('a1', senare));
    given(upprattad(), tillagd('a1'), andrad('a1', senare)).when(andra('a1', senare)).then();
    given(upprattad(), tillagd('a1'))
      .when(andra('a1', { ...senare, skal: '' }))
      .rejected('TEXT_SAKNAS');
    given(upprattad()).when(andra('a1', senare)).rejected('ATGARD_FINNS_EJ');
    given(upprattad(), tillagd('a1'))
      .when(andra('a1', { ...senare, brister: [] }))
      .rejected('SPAR_SAKNAS');
  });
  it('V5 once approval is asked for, what is new or changed asks for it anew', () => {
    given(...BEGARD, ...ALLA_GODKANDA)
      .when(andra('a1', senare))
      .then(andrad('a1', senare), begart('a1'));
    given(...BEGARD)
      .when(laggTill('a2'))
      .then(tillagd('a2'), begart('a2'));
    const { state } = given(...BEGARD, ...ALLA_GODKANDA, tillagd('a2'), begart('a2'));
    if (state.status === 'okand') throw new Error('no plan');
    expect(godkannandelage(state)).toBe('vantar');
    expect([...(state.godkannanden.get(`${KARLSTAD}/-`)?.attGodkanna ?? [])]).toEqual(['a2']);
  });
  it('is not of what is done, nor without end', () => {
    const klar = [upprattad(), tillagd('a1'), rapporterad('a1', 'klar')];
    given(...klar)
      .when(andra('a1', senare))
      .rejected('ATGARD_AVSLUTAD');
    given(upprattad(), tillagd('a1'), overford('a1')).when(andra('a1', senare)).rejected('PLAN_OVERFORD');
    const manganga = manga(ANDRINGAR_MAX).map((mal) => andrad('a1', { mal }));
    given(upprattad(), tillagd('a1'), ...manganga)
      .when(andra('a1', senare))
      .rejected('FOR_MANGA_ANDRINGAR');
  });
});
