import { describe, expect, it } from '@jest/globals';
import type { Mandatfakta } from '#libs/kernel/index.js';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { TvistCommand } from './commands.js';
import { tvistDecider } from './decide.js';
import {
  aterkalla,
  ATERKALLAD,
  avboj,
  AVGJORD,
  avsluta,
  AVSLUTAD,
  bedomPrincip,
  besluta,
  FALUN,
  FORESLAGEN,
  foresla,
  godkann,
  KVITTERAD,
  kvittera,
  LEKSAND,
  losning,
  mandat,
  REGION,
  taEmot,
  taInterim,
  taStallning,
  utse,
} from './testing/fall.js';

const { given } = deciderSpec(tvistDecider);

/** What is done in an open tvist, by whom. */
const iOppen = (huvudman: string): readonly TvistCommand[] => [
  utse(huvudman),
  taStallning(huvudman),
  taInterim(huvudman),
  bedomPrincip(huvudman),
  foresla(huvudman, losning('l2')),
  godkann(huvudman),
  avboj(huvudman),
  besluta(huvudman),
];
const alla = (huvudman: string): readonly TvistCommand[] => [
  ...iOppen(huvudman),
  taEmot(huvudman),
  kvittera(huvudman),
  avsluta(huvudman),
  aterkalla(huvudman),
];

describe('I4 who is no party is told that there is no tvist', () => {
  it.each(alla(FALUN))('TVIST_FINNS_EJ in every state: $type', (kommando) => {
    for (const historia of [[], FORESLAGEN, AVGJORD, AVSLUTAD, ATERKALLAD]) {
      expect(
        given(...historia)
          .when(kommando)
          .rejection(),
      ).toBe('TVIST_FINNS_EJ');
    }
  });
  it.each(iOppen(REGION))('a party is let in: $type', (kommando) => {
    expect(
      given(...FORESLAGEN)
        .when(kommando)
        .types(),
    ).not.toHaveLength(0);
  });
});

describe('nothing after the settlement but mottagning, kvittens and avslut', () => {
  it.each(iOppen(REGION))('TVIST_AVGJORD, TVIST_AVSLUTAD, TVIST_ATERKALLAD: $type', (kommando) => {
    expect(
      given(...AVGJORD)
        .when(kommando)
        .rejection(),
    ).toBe('TVIST_AVGJORD');
    expect(
      given(...AVSLUTAD)
        .when(kommando)
        .rejection(),
    ).toBe('TVIST_AVSLUTAD');
    expect(
      given(...ATERKALLAD)
        .when(kommando)
        .rejection(),
    ).toBe('TVIST_ATERKALLAD');
  });
});

describe('D6 no act without a recorded mandate', () => {
  const medMandat = (kommando: TvistCommand, annat: Mandatfakta | null): TvistCommand =>
    ({ ...kommando, data: { ...kommando.data, mandat: annat } }) as TvistCommand;
  const fall = [
    ...iOppen(LEKSAND).map((kommando) => ({ type: kommando.type, kommando, historia: FORESLAGEN })),
    { type: 'AvslutaTvist', kommando: avsluta(LEKSAND), historia: KVITTERAD },
    { type: 'AterkallaTvist', kommando: aterkalla(LEKSAND), historia: FORESLAGEN },
  ];
  it.each(fall)('$type: MANDAT_SAKNAS, MANDAT_GALLER_EJ, MANDAT_RACKER_EJ', ({ kommando, historia }) => {
    const med = (annat: Mandatfakta | null) => given(...historia).when(medMandat(kommando, annat));
    expect(med(null).rejection()).toBe('MANDAT_SAKNAS');
    expect(med(mandat(REGION)).rejection()).toBe('MANDAT_SAKNAS');
    expect(med({ ...mandat(LEKSAND), galler: false }).rejection()).toBe('MANDAT_GALLER_EJ');
    expect(med(mandat(LEKSAND, 'delta', 'lyfta')).rejection()).toBe('MANDAT_RACKER_EJ');
  });
});
