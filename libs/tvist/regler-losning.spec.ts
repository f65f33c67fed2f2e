import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { BeslutaTvist } from './commands.js';
import { tvistDecider } from './decide.js';
import type { Losning } from './events.js';
import { LOSNINGAR_MAX } from './granser.js';
import {
  av,
  avboj,
  avbojd,
  besluta,
  egen,
  FALUN,
  FORESLAGEN,
  foresla,
  foreslagen,
  forlikt,
  godkand,
  godkann,
  IDAG,
  LEKSAND,
  losning,
  MORA,
  OPPEN,
  oppnad,
  REGION,
  som,
} from './testing/fall.js';

const { given } = deciderSpec(tvistDecider);
const oppen = given(...OPPEN);
const forslag = (andrat: Partial<Losning>) => oppen.when(foresla(LEKSAND, losning('l1', andrat)));
const utanBelopp = given(oppnad({ beloppKr: null }));
const verksamhet = given(oppnad({ fraga: 'verksamhetsansvar', beloppKr: null }));

describe('proposing a lösning', () => {
  it('by who may also decide is its own approval at once', () => {
    expect(oppen.when(foresla(LEKSAND)).events()).toEqual([foreslagen(), godkand(LEKSAND)]);
  });
  it('by who may only represent is not: it approves separately', () => {
    const bara = { type: 'ForeslaLosning', data: { ...som(LEKSAND, 'foretrada'), losning: losning() } } as const;
    expect(oppen.when(bara).events()).toEqual([foreslagen()]);
    expect(
      given(...OPPEN, foreslagen())
        .when(godkann(LEKSAND))
        .events(),
    ).toEqual([godkand(LEKSAND)]);
  });
  it('the same again gives nothing; the id with other content is LOSNING_FINNS', () => {
    const finns = given(...FORESLAGEN);
    expect(finns.when(foresla(REGION)).events()).toEqual([]);
    expect(finns.when(foresla(REGION, losning('l1', { text: 'Annat.' }))).rejection()).toBe('LOSNING_FINNS');
    expect(finns.when(foresla(REGION, losning('l2'))).types()).toEqual(['LosningForeslagen', 'LosningGodkand']);
  });
  it('stands beside earlier ones, whose approvals it leaves alone', () => {
    const efter = given(...FORESLAGEN)
      .when(foresla(REGION, losning('l2')))
      .then();
    expect(efter.status !== 'okand' && efter.losningar.map(({ svar }) => [...svar])).toEqual([
      [[LEKSAND, 'godkand']],
      [[REGION, 'godkand']],
    ]);
  });
  it('has a limit: FOR_MANGA_LOSNINGAR', () => {
    const manga = Array.from({ length: LOSNINGAR_MAX }, (_, index) => foreslagen(LEKSAND, losning(`x${index}`)));
    expect(
      given(...OPPEN, ...manga)
        .when(foresla(LEKSAND))
        .rejection(),
    ).toBe('FOR_MANGA_LOSNINGAR');
    expect(
      given(...OPPEN, ...manga.slice(1))
        .when(foresla(LEKSAND))
        .types(),
    ).toContain('LosningForeslagen');
  });
  it('is borne by somebody, and by parties only: ANSVARIG_SAKNAS, EJ_PART', () => {
    expect(forslag({ ansvariga: [] }).rejection()).toBe('ANSVARIG_SAKNAS');
    expect(forslag({ ansvariga: [REGION, FALUN] }).rejection()).toBe('EJ_PART');
    const franmande = [{ huvudman: FALUN, beloppKr: '48500.50' }];
    expect(forslag({ fordelning: franmande }).rejection()).toBe('EJ_PART');
    expect(forslag({ fordelning: franmande }).events).toThrow('inte parter: 2080.');
    expect(forslag({ ansvariga: [REGION] }).types()).toContain('LosningForeslagen');
  });
  it('TEXT_SAKNAS without saying what it is', () => {
    expect(forslag({ text: '' }).rejection()).toBe('TEXT_SAKNAS');
  });
});

describe('how the cost is divided', () => {
  it('is said only where the question is cost: FORDELNING_UTAN_KOSTNADSFRAGA', () => {
    expect(verksamhet.when(foresla(LEKSAND)).rejection()).toBe('FORDELNING_UTAN_KOSTNADSFRAGA');
    expect(verksamhet.when(foresla(LEKSAND, losning('l1', { fordelning: [] }))).types()).toContain('LosningForeslagen');
  });
  it.each<[string, Losning['fordelning']]>([
    ['nothing of it', []],
    ['one öre too little', delat('24250.20', '24250.29')],
    ['one öre too much', delat('24250.20', '24250.31')],
    ['a party twice', [...delat('24250.20', '24250.20'), { huvudman: REGION, beloppKr: '0.10' }]],
  ])('of a known amount, %s, is FORDELNING_STAMMER_EJ', (_vad, fordelning) => {
    expect(forslag({ fordelning }).rejection()).toBe('FORDELNING_STAMMER_EJ');
    expect(forslag({ fordelning }).events).toThrow('tvistens belopp: 48500.50.');
  });
  it('is reckoned in öre, where floats would stray', () => {
    const liten = given(oppnad({ beloppKr: '0.3' }));
    expect(liten.when(foresla(LEKSAND, losning('l1', { fordelning: delat('0.1', '0.20') }))).types()).toContain(
      'LosningForeslagen',
    );
    const stor = given(oppnad({ beloppKr: '999999999999.99' }));
    const nastan = losning('l1', { fordelning: delat('999999999999.98', '0') });
    expect(stor.when(foresla(LEKSAND, nastan)).rejection()).toBe('FORDELNING_STAMMER_EJ');
  });
  it('is free where no amount is known, but each party stands once', () => {
    expect(utanBelopp.when(foresla(LEKSAND)).types()).toContain('LosningForeslagen');
    expect(utanBelopp.when(foresla(LEKSAND, losning('l1', { fordelning: [] }))).types()).toContain('LosningForeslagen');
    const dubbel = losning('l1', { fordelning: [...delat('1', '2'), ...delat('1', '2')] });
    expect(utanBelopp.when(foresla(LEKSAND, dubbel)).rejection()).toBe('FORDELNING_STAMMER_EJ');
  });
  it('is in decimal text: OGILTIGT_BELOPP', () => {
    expect(forslag({ fordelning: delat('-1', '48501.50') }).rejection()).toBe('OGILTIGT_BELOPP');
  });
});

describe('approving and declining', () => {
  it('the last party’s approval settles it, in the same decision', () => {
    expect(
      given(...FORESLAGEN)
        .when(godkann(REGION))
        .events(),
    ).toEqual([godkand(REGION), forlikt]);
  });
  it('D4 not before every party has approved', () => {
    const tre = [oppnad({ parter: [LEKSAND, REGION, MORA] }), foreslagen(), godkand(LEKSAND)];
    expect(
      given(...tre)
        .when(godkann(REGION))
        .types(),
    ).toEqual(['LosningGodkand']);
    expect(
      given(...tre, godkand(REGION), avbojd(MORA))
        .when(godkann(MORA))
        .types(),
    ).toContain('TvistAvgjord');
  });
  it('approvals of different proposals do not add up', () => {
    const tva = given(...FORESLAGEN, foreslagen(REGION, losning('l2')));
    expect(tva.when(godkann(REGION, 'l2')).types()).toEqual(['LosningGodkand']);
  });
  it('the same again gives nothing', () => {
    expect(
      given(...FORESLAGEN)
        .when(godkann(LEKSAND))
        .events(),
    ).toEqual([]);
    expect(
      given(...FORESLAGEN, avbojd(REGION))
        .when(avboj(REGION))
        .events(),
    ).toEqual([]);
  });
  it('a party that has approved may decline, until all have approved', () => {
    const efter = given(
      ...FORESLAGEN,
      ...given(...FORESLAGEN)
        .when(avboj(LEKSAND))
        .events(),
    );
    expect(efter.when(godkann(REGION)).types()).toEqual(['LosningGodkand']);
  });
  it('of one that does not exist is LOSNING_FINNS_EJ', () => {
    expect(oppen.when(godkann(REGION)).rejection()).toBe('LOSNING_FINNS_EJ');
    expect(oppen.when(avboj(REGION)).rejection()).toBe('LOSNING_FINNS_EJ');
  });
  it('declining says why: TEXT_SAKNAS', () => {
    expect(
      given(...FORESLAGEN)
        .when(avboj(REGION, 'l1', ''))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given(...FORESLAGEN)
        .when(avboj(REGION))
        .events(),
    ).toEqual([avbojd(REGION)]);
  });
  it('D6 approving needs a mandate to decide: MANDAT_RACKER_EJ; declining only to represent', () => {
    const data = { ...som(REGION, 'foretrada'), losningId: 'l1', skal: 'Nej.' };
    expect(
      given(...FORESLAGEN)
        .when({ type: 'GodkannLosning', data })
        .rejection(),
    ).toBe('MANDAT_RACKER_EJ');
    expect(
      given(...FORESLAGEN)
        .when({ type: 'AvbojLosning', data })
        .types(),
    ).toEqual(['LosningAvbojd']);
  });
});

describe('D4 a party decides to bear it itself', () => {
  const beslut = (andrat: Partial<BeslutaTvist['data']>) =>
    oppen.when({ type: 'BeslutaTvist', data: { ...(besluta(REGION) as BeslutaTvist).data, ...andrat } });

  it('and ends the tvist, with instans, date and number', () => {
    expect(oppen.when(besluta(REGION)).events()).toEqual([
      {
        type: 'TvistAvgjord',
        data: {
          form: 'beslut',
          losning: egen(REGION),
          beslut: { av: av(REGION), instans: 'Socialnämnden', datum: IDAG, dnr: 'SN 2026/12' },
        },
      },
    ]);
    expect(beslut({ dnr: null }).types()).toEqual(['TvistAvgjord']);
  });
  it.each([
    ['the other', egen(LEKSAND)],
    ['both', losning()],
    ['nobody', { ...egen(REGION), ansvariga: [] }],
    ['the other’s purse', { ...egen(REGION), fordelning: delat('48500', '0.50') }],
  ])('but binds none but itself: to bind %s is BESLUT_BINDER_ANNAN', (_vem, den) => {
    expect(beslut({ losning: den }).rejection()).toBe('BESLUT_BINDER_ANNAN');
  });
  it('bears all of a known amount: FORDELNING_STAMMER_EJ', () => {
    const delvis = { ...egen(REGION), fordelning: [{ huvudman: REGION, beloppKr: '1' }] };
    expect(beslut({ losning: delvis }).rejection()).toBe('FORDELNING_STAMMER_EJ');
  });
  it('in the future is DATUM_I_FRAMTIDEN', () => {
    expect(beslut({ datum: '2026-03-11' }).rejection()).toBe('DATUM_I_FRAMTIDEN');
    expect(beslut({ datum: '2026-03-09' }).types()).toEqual(['TvistAvgjord']);
  });
  it('names its instans: TEXT_SAKNAS', () => {
    expect(beslut({ instans: ' ' }).rejection()).toBe('TEXT_SAKNAS');
  });
  it('D6 with a mandate to decide: MANDAT_RACKER_EJ', () => {
    expect(beslut(som(REGION, 'foretrada')).rejection()).toBe('MANDAT_RACKER_EJ');
    expect(beslut(som(REGION, 'besluta')).types()).toEqual(['TvistAvgjord']);
  });
});

function delat(leksand: string, region: string): Losning['fordelning'] {
  return [
    { huvudman: LEKSAND, beloppKr: leksand },
    { huvudman: REGION, beloppKr: region },
  ];
}
