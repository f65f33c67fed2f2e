import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import {
  aterkopplad,
  ateroppnad,
  AVSLUTAD,
  avslutad,
  avvisat,
  bedomd,
  BESVARAD,
  dold,
  frister,
  LEKSAND,
  MAKULERAD,
  makulerad,
  MORA,
  OPPEN,
  part,
  rapporterad,
  REGION,
} from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const avsluta = (huvudman: string): AvvikelseCommand => ({ type: 'AvslutaAvvikelse', data: { huvudman } });
const ateroppna = (huvudman: string): AvvikelseCommand => ({
  type: 'AteroppnaAvvikelse',
  data: { huvudman, skal: dold, svarsfrister: frister.map((frist) => ({ ...frist, senast: '2026-06-01' })) },
});
const makulera = (huvudman: string): AvvikelseCommand => ({
  type: 'MakuleraAvvikelse',
  data: { huvudman, skal: dold },
});
const ensam = rapporterad({ berorda: [], svarsfrister: [] });
const treParter = rapporterad({ berorda: [part(REGION), part(MORA)] });

describe('avslut', () => {
  it('D3 D4 by the one that reported, when every berörd huvudman has answered', () => {
    expect(
      given(...BESVARAD)
        .when(avsluta(LEKSAND))
        .events(),
    ).toEqual([avslutad]);
  });
  it('an avvisat ansvar is an answer', () => {
    expect(
      given(...OPPEN, avvisat(REGION))
        .when(avsluta(LEKSAND))
        .events(),
    ).toEqual([avslutad]);
  });
  it('D4 EJ_ALLA_HAR_SVARAT names those that have not', () => {
    const tva = given(treParter, bedomd(REGION), aterkopplad(REGION));
    expect(tva.when(avsluta(LEKSAND)).rejection()).toBe('EJ_ALLA_HAR_SVARAT');
    expect(() => avvikelseDecider.decide(avsluta(LEKSAND), tva.state)).toThrow(`Svar saknas från: ${MORA}.`);
  });
  it('EJ_ALLA_HAR_SVARAT when a huvudman that had refused assesses after all', () => {
    expect(
      given(...OPPEN, avvisat(REGION), bedomd(REGION))
        .when(avsluta(LEKSAND))
        .rejection(),
    ).toBe('EJ_ALLA_HAR_SVARAT');
  });
  it('where no other is concerned, the one that reported answers itself', () => {
    expect(given(ensam).when(avsluta(LEKSAND)).rejection()).toBe('EJ_ALLA_HAR_SVARAT');
    expect(given(ensam, bedomd(LEKSAND), aterkopplad(LEKSAND)).when(avsluta(LEKSAND)).events()).toEqual([avslutad]);
  });
  it('ENBART_RAPPORTERANDE when another huvudman tries', () => {
    expect(
      given(...BESVARAD)
        .when(avsluta(REGION))
        .rejection(),
    ).toBe('ENBART_RAPPORTERANDE');
  });
});

describe('återöppning', () => {
  it('by any involved huvudman, with its reason and the new days of those that owe an answer', () => {
    const data = { ...ateroppnad.data, huvudman: REGION };
    expect(
      given(...AVSLUTAD)
        .when(ateroppna(REGION))
        .events(),
    ).toEqual([{ type: 'AvvikelseAteroppnad', data }]);
    expect(
      given(...AVSLUTAD)
        .when(ateroppna(LEKSAND))
        .events(),
    ).toEqual([ateroppnad]);
  });
  it('asks for the answers again, so that it cannot be closed on the old ones', () => {
    expect(
      given(...AVSLUTAD, ateroppnad)
        .when(avsluta(LEKSAND))
        .rejection(),
    ).toBe('EJ_ALLA_HAR_SVARAT');
    const igen = given(...AVSLUTAD, ateroppnad, aterkopplad(REGION));
    expect(igen.when(avsluta(LEKSAND)).events()).toEqual([avslutad]);
  });
  it('EJ_AVSLUTAD on an open case', () => {
    expect(
      given(...OPPEN)
        .when(ateroppna(LEKSAND))
        .rejection(),
    ).toBe('EJ_AVSLUTAD');
  });
});

describe('makulering', () => {
  it('takes an open or avslutad case back', () => {
    expect(
      given(...OPPEN)
        .when(makulera(LEKSAND))
        .events(),
    ).toEqual([makulerad]);
    expect(
      given(...AVSLUTAD)
        .when(makulera(LEKSAND))
        .types(),
    ).toEqual(['AvvikelseMakulerad']);
  });
  it('ENBART_RAPPORTERANDE when another involved huvudman tries', () => {
    expect(
      given(...OPPEN)
        .when(makulera(REGION))
        .rejection(),
    ).toBe('ENBART_RAPPORTERANDE');
  });
  it('AVVIKELSE_MAKULERAD the second time', () => {
    expect(
      given(...MAKULERAD)
        .when(makulera(LEKSAND))
        .rejection(),
    ).toBe('AVVIKELSE_MAKULERAD');
  });
});
