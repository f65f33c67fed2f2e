import { describe, expect, it } from '@jest/globals';
import { Rejected } from '#libs/kernel/index.js';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { mandatDecider } from './decide.js';
import {
  andra,
  aterkalla,
  aterkallat,
  IDAG,
  introducera,
  introducerat,
  LEKSAND,
  REGION,
  registrera,
  registrerat,
} from './testing/fall.js';

const { given } = deciderSpec(mandatDecider);
const representerar = { niva: 'verksamhetschef', forankring: 'Återkopplar till ledningsgruppen varje månad' };

describe('B7 registering a mandate', () => {
  it('records the function, its task, what it may do and from when to when', () => {
    expect(given().when(registrera()).events()).toEqual([registrerat()]);
  });
  it('the same again gives nothing, also after it was changed, whatever the order of its behörigheter', () => {
    expect(given(registrerat()).when(registrera()).events()).toEqual([]);
    expect(
      given(registrerat())
        .when(registrera({ behorigheter: ['lyfta', 'foretrada', 'lyfta'] }))
        .events(),
    ).toEqual([]);
    const andrat = { type: 'MandatAndrat', data: { huvudman: LEKSAND, giltigTill: null } } as const;
    expect(given(registrerat(), andrat, aterkallat).when(registrera()).events()).toEqual([]);
    const representant = registrerat({ representerar });
    expect(
      given(representant)
        .when(registrera({ representerar: { ...representerar } }))
        .events(),
    ).toEqual([]);
  });
  it.each([
    { huvudman: REGION },
    { verksamhet: 'hemsjukvard' },
    { funktion: 'Socialchef' },
    { uppdrag: 'Annat' },
    { behorigheter: ['delta' as const] },
    { niva: null },
    { representerar },
    { arena: 'a' },
    { ersattareFor: 'm' },
    { giltigFran: '2026-02-01' },
    { giltigTill: null },
  ])('an id in use with other content is MANDAT_FINNS: %j', (annat) => {
    expect(given(registrerat()).when(registrera(annat)).rejection()).toBe('MANDAT_FINNS');
  });
  it('without any behörighet is BEHORIGHET_SAKNAS; one is enough', () => {
    expect(
      given()
        .when(registrera({ behorigheter: [] }))
        .rejection(),
    ).toBe('BEHORIGHET_SAKNAS');
    expect(
      given()
        .when(registrera({ behorigheter: ['delta'] }))
        .types(),
    ).toEqual(['MandatRegistrerat']);
  });
  it('a last day before the first is OGILTIG_GILTIGHET; the same day, none, or one that has passed is not', () => {
    const period = { giltigFran: '2026-03-02' };
    expect(
      given()
        .when(registrera({ ...period, giltigTill: '2026-03-01' }))
        .rejection(),
    ).toBe('OGILTIG_GILTIGHET');
    for (const giltigTill of ['2026-03-02', null]) {
      expect(
        given()
          .when(registrera({ ...period, giltigTill }))
          .types(),
      ).toEqual(['MandatRegistrerat']);
    }
    const gammalt = { giltigFran: '2024-01-01', giltigTill: '2024-12-31' };
    expect(given().when(registrera(gammalt)).types()).toEqual(['MandatRegistrerat']);
  });
  it('B7 one that represents a missing level needs an instruction for anchoring back', () => {
    const utan = { representerar: { ...representerar, forankring: ' ' } };
    expect(given().when(registrera(utan)).rejection()).toBe('TEXT_SAKNAS');
    expect(given().when(registrera({ representerar })).events()).toEqual([registrerat({ representerar })]);
  });
  it.each([{ funktion: '' }, { uppdrag: ' \n' }])('TEXT_SAKNAS: %j', (tom) => {
    expect(given().when(registrera(tom)).rejection()).toBe('TEXT_SAKNAS');
  });
  it('names every empty text at once', () => {
    expect(() => mandatDecider.decide(registrera({ funktion: '', uppdrag: '' }), mandatDecider.initial)).toThrow(
      'Fyll i: funktion, uppdrag.',
    );
  });
});

describe('B7 introducing the holder', () => {
  it('is recorded on or before today, once a day; a new holder is introduced anew', () => {
    expect(given(registrerat()).when(introducera(IDAG)).types()).toEqual(['IntroduktionGenomford']);
    expect(given(registrerat(), introducerat).when(introducera('2026-01-15')).events()).toEqual([]);
    expect(given(registrerat(), introducerat).when(introducera('2026-02-15')).events()).toEqual([
      { type: 'IntroduktionGenomford', data: { huvudman: LEKSAND, datum: '2026-02-15' } },
    ]);
  });
  it('in the future is DATUM_I_FRAMTIDEN', () => {
    expect(given(registrerat()).when(introducera('2026-03-02')).rejection()).toBe('DATUM_I_FRAMTIDEN');
  });
  it('may be recorded after the last day, but of a withdrawn one it is MANDAT_UPPHORT', () => {
    const uppgiften = introducera('2026-01-15', LEKSAND, '2027-05-01');
    expect(given(registrerat()).when(uppgiften).types()).toEqual(['IntroduktionGenomford']);
    expect(given(registrerat(), aterkallat).when(uppgiften).rejection()).toBe('MANDAT_UPPHORT');
  });
});

describe('changing the last day', () => {
  it('to a later, to none, or to today is recorded; the same gives nothing', () => {
    for (const ny of ['2027-06-30', null, IDAG]) {
      expect(given(registrerat()).when(andra(ny)).events()).toEqual([
        { type: 'MandatAndrat', data: { huvudman: LEKSAND, giltigTill: ny } },
      ]);
    }
    expect(given(registrerat()).when(andra('2026-12-31')).events()).toEqual([]);
  });
  it('never into the past, nor before the first day: OGILTIG_GILTIGHET', () => {
    expect(given(registrerat()).when(andra('2026-02-28')).rejection()).toBe('OGILTIG_GILTIGHET');
    const kommande = registrerat({ giltigFran: '2026-06-01' });
    expect(given(kommande).when(andra('2026-05-31')).rejection()).toBe('OGILTIG_GILTIGHET');
    expect(given(kommande).when(andra('2026-06-01')).types()).toEqual(['MandatAndrat']);
  });
  it('of one that has run out, or is withdrawn, is MANDAT_UPPHORT; on its last day it is not', () => {
    expect(
      given(registrerat())
        .when(andra('2027-12-31', LEKSAND, '2027-01-01'))
        .rejection(),
    ).toBe('MANDAT_UPPHORT');
    expect(
      given(registrerat())
        .when(andra('2027-12-31', LEKSAND, '2026-12-31'))
        .types(),
    ).toEqual(['MandatAndrat']);
    expect(given(registrerat(), aterkallat).when(andra(null)).rejection()).toBe('MANDAT_UPPHORT');
  });
});

describe('withdrawing a mandate', () => {
  it('ends it from this moment; again gives nothing', () => {
    expect(given(registrerat()).when(aterkalla()).events()).toEqual([aterkallat]);
    expect(given(registrerat(), aterkallat).when(aterkalla(LEKSAND, 'Igen')).events()).toEqual([]);
  });
  it('says why: TEXT_SAKNAS', () => {
    expect(given(registrerat()).when(aterkalla(LEKSAND, '')).rejection()).toBe('TEXT_SAKNAS');
  });
});

describe('I4 only the own huvudman', () => {
  const kommandon = [introducera('2026-01-15', REGION), andra(null, REGION), aterkalla(REGION)];
  it.each(kommandon)('another is told MANDAT_FINNS_EJ, as if there were none: $type', (kommando) => {
    expect(given(registrerat()).when(kommando).rejection()).toBe('MANDAT_FINNS_EJ');
    expect(given(registrerat(), aterkallat).when(kommando).rejection()).toBe('MANDAT_FINNS_EJ');
    expect(given().when(kommando).rejection()).toBe('MANDAT_FINNS_EJ');
    expect(
      given(registrerat({ huvudman: REGION }))
        .when(kommando)
        .types(),
    ).toHaveLength(1);
  });
});

describe('D5 no individual in any text', () => {
  const nummer = ['19580412-2389', '580412-2389', '580412+2389', '195804122389', '5804122389', '1958-04-12-2389'];
  const falt: readonly [string, (text: string) => () => unknown][] = [
    ['funktion', (text) => given().when(registrera({ funktion: text })).events],
    ['uppdrag', (text) => given().when(registrera({ uppdrag: text })).events],
    ['förankring', (text) => given().when(registrera({ representerar: { niva: 'n', forankring: text } })).events],
    ['skäl', (text) => given(registrerat()).when(aterkalla(LEKSAND, text)).events],
  ];
  it.each(falt.flatMap(([namn, forsok]) => nummer.map((ett) => ({ namn, ett, forsok }))))(
    'PERSONNUMMER_I_TEXT: $ett in $namn is refused, and not repeated in the message',
    ({ namn, ett, forsok }) => {
      const fel = felAv(forsok(`Gäller ${ett} i Leksand`));
      expect(fel).toMatchObject({ code: 'PERSONNUMMER_I_TEXT', kind: 'innehall' });
      expect(fel.message).toContain(`ur: ${namn}.`);
      expect(fel.message).not.toContain('2389');
    },
  );
});

const felAv = (forsok: () => unknown): Rejected => {
  try {
    forsok();
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
  throw new Error('the rules said yes');
};
