import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { gallringDecider } from './decide.js';
import { ARENDEN_MAX, LAGRUM_TECKEN_MAX } from './granser.js';
import {
  aterkalla,
  aterkallad,
  avsla,
  avslagen,
  BESLUTSFATTARE,
  besluta,
  beslutad,
  DAGEN,
  ETT,
  fakta,
  foresla,
  foreslagen,
  FORSLAGSSTALLARE,
  LEKSAND,
  MASKIN,
  paborjad,
  REGION,
  TVA,
  verkstalld,
} from './testing/fall.js';

const { given } = deciderSpec(gallringDecider);

describe('proposing an erasure', () => {
  it('records cases by id, the legal reference and the reason, and nothing of whom it is about', () => {
    expect(given().when(foresla()).events()).toEqual([foreslagen()]);
  });
  it('the same again gives nothing, also with its cases in another order or named twice; other content is GALLRING_FINNS', () => {
    const omvand = foresla({ fakta: [fakta({ arende: TVA }), fakta(), fakta()] });
    expect(given(foreslagen(), beslutad).when(omvand).events()).toEqual([]);
    expect(
      given(foreslagen())
        .when(foresla({ lagrum: 'Annat' }))
        .rejection(),
    ).toBe('GALLRING_FINNS');
  });
  it('I4 of another huvudman under the same id is told that there is none', () => {
    expect(
      given(foreslagen())
        .when(foresla({ huvudman: REGION }))
        .rejection(),
    ).toBe('GALLRING_FINNS_EJ');
  });
  it('by a machine is GALLRING_KRAVER_PERSON', () => {
    expect(
      given()
        .when(foresla({ av: MASKIN }))
        .rejection(),
    ).toBe('GALLRING_KRAVER_PERSON');
  });
  it('without a case is ARENDE_SAKNAS, with too many FOR_MANGA_ARENDEN', () => {
    expect(
      given()
        .when(foresla({ fakta: [] }))
        .rejection(),
    ).toBe('ARENDE_SAKNAS');
    const flera = Array.from({ length: ARENDEN_MAX + 1 }, (_, nr) => fakta({ arende: `a${nr}` }));
    expect(
      given()
        .when(foresla({ fakta: flera }))
        .rejection(),
    ).toBe('FOR_MANGA_ARENDEN');
    expect(
      given()
        .when(foresla({ fakta: flera.slice(1) }))
        .types(),
    ).toEqual(['GallringForeslagen']);
  });
  it('its legal reference is there, short and names nobody: TEXT_SAKNAS, TEXT_FOR_LANG, PERSONNUMMER_I_TEXT', () => {
    expect(
      given()
        .when(foresla({ lagrum: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given()
        .when(foresla({ lagrum: 'x'.repeat(LAGRUM_TECKEN_MAX + 1) }))
        .rejection(),
    ).toBe('TEXT_FOR_LANG');
    expect(
      given()
        .when(foresla({ lagrum: 'Begäran av 19580412-2389' }))
        .rejection(),
    ).toBe('PERSONNUMMER_I_TEXT');
  });
});

describe('what stands in the way', () => {
  const hinder = [
    ['ARENDE_FINNS_EJ', { involverad: false, oppet: true }],
    ['ARENDE_OPPET', { oppet: true }],
    ['ARENDE_PROVAS', { provas: true }],
    ['ARENDE_SPARRAT', { sparrat: true }],
    ['ARENDE_OFORSEGLAT', { oforseglat: true }],
    ['GALLRING_FORHINDRAD', { bevaras: { regel: 'avvikelse, 10 år', tidigast: '2036-03-02' } }],
  ] as const;
  it.each(hinder)('%s, when it is proposed and when it is decided', (kod, andrat) => {
    const hindrad = [fakta(), fakta({ arende: TVA, ...andrat })];
    expect(
      given()
        .when(foresla({ fakta: hindrad }))
        .rejection(),
    ).toBe(kod);
    expect(
      given(foreslagen())
        .when(besluta({ fakta: hindrad }))
        .rejection(),
    ).toBe(kod);
  });
  it('names the rule and the first allowed day of each case', () => {
    const bevaras = { regel: 'avvikelse, 10 år', tidigast: '2036-03-02' };
    expect(given().when(foresla({ fakta: [fakta({ bevaras }), fakta({ arende: TVA })] })).events).toThrow(
      `${ETT} (avvikelse, 10 år; tidigast 2036-03-02).`,
    );
  });
});

describe('deciding', () => {
  it('is by another person, and says from when it is executed', () => {
    expect(given(foreslagen()).when(besluta()).events()).toEqual([beslutad]);
    expect(
      given(foreslagen())
        .when(besluta({ av: FORSLAGSSTALLARE }))
        .rejection(),
    ).toBe('GALLRING_SAMMA_PERSON');
    expect(
      given(foreslagen())
        .when(besluta({ av: MASKIN }))
        .rejection(),
    ).toBe('GALLRING_KRAVER_PERSON');
  });
  it('again by the same gives nothing, by a third GALLRING_REDAN_BESLUTAD', () => {
    expect(
      given(foreslagen(), beslutad)
        .when(besluta({ verkstallsTidigast: '2027-01-01' }))
        .events(),
    ).toEqual([]);
    const tredje = besluta({ av: { id: 'p-tredje', slag: 'person' } });
    expect(given(foreslagen(), beslutad, paborjad).when(tredje).rejection()).toBe('GALLRING_REDAN_BESLUTAD');
  });
  it('what was refused or withdrawn is GALLRING_AVGJORD', () => {
    expect(given(foreslagen(), avslagen).when(besluta()).rejection()).toBe('GALLRING_AVGJORD');
    expect(given(foreslagen(), aterkallad).when(besluta()).rejection()).toBe('GALLRING_AVGJORD');
  });
});

describe('refusing', () => {
  it('ends the proposal, once', () => {
    expect(given(foreslagen()).when(avsla()).events()).toEqual([avslagen]);
    expect(given(foreslagen(), avslagen).when(avsla()).events()).toEqual([]);
  });
  it('comes too late after a decision, and a machine may not', () => {
    expect(given(foreslagen(), beslutad).when(avsla()).rejection()).toBe('GALLRING_REDAN_BESLUTAD');
    expect(given(foreslagen(), aterkallad).when(avsla()).rejection()).toBe('GALLRING_AVGJORD');
    expect(given(foreslagen()).when(avsla(LEKSAND, MASKIN)).rejection()).toBe('GALLRING_KRAVER_PERSON');
  });
});

describe('withdrawing', () => {
  it('is one person’s, until the execution begins, also when the day has come', () => {
    expect(given(foreslagen()).when(aterkalla()).events()).toEqual([aterkallad]);
    expect(given(foreslagen(), beslutad).when(aterkalla()).events()).toEqual([aterkallad]);
    expect(given(foreslagen(), beslutad, aterkallad).when(aterkalla(LEKSAND, BESLUTSFATTARE)).events()).toEqual([]);
    expect(given(foreslagen(), beslutad).when(aterkalla(LEKSAND, MASKIN)).rejection()).toBe('GALLRING_KRAVER_PERSON');
  });
  it('after that is GALLRING_OATERKALLELIG, and says so plainly', () => {
    expect(given(foreslagen(), beslutad, paborjad).when(aterkalla()).rejection()).toBe('GALLRING_OATERKALLELIG');
    expect(given(foreslagen(), beslutad, paborjad, verkstalld).when(aterkalla()).events).toThrow('kan inte återskapas');
    expect(given(foreslagen(), avslagen).when(aterkalla()).rejection()).toBe('GALLRING_AVGJORD');
  });
});

describe('I4 only the own huvudman', () => {
  it.each([besluta({ huvudman: REGION }), avsla(REGION), aterkalla(REGION)])('$type: GALLRING_FINNS_EJ', (kommando) => {
    expect(given(foreslagen()).when(kommando).rejection()).toBe('GALLRING_FINNS_EJ');
    expect(given().when(kommando).rejection()).toBe('GALLRING_FINNS_EJ');
  });
});

it('DAGEN is when the decision says', () => {
  expect(given(foreslagen(), beslutad).state).toMatchObject({ status: 'beslutad', verkstallsTidigast: DAGEN });
});
