import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { avvikelseDecider } from './decide.js';
import { AVSLUTAD, bedom, FALUN, kommandon, MAKULERAD, OPPEN, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
/** Work on the case itself: not on one that is closed. */
const ARBETE: readonly string[] = [
  'InvolveraHuvudman',
  'BedomAvvikelse',
  'UtredAvvikelse',
  'GenomforHandelseanalys',
  'BeslutaAtgard',
  'AvvisaAnsvar',
  'LamnaAterkoppling',
  'AvslutaAvvikelse',
];

describe('who is not involved', () => {
  it.each(kommandon(FALUN).map((kommando) => [kommando.type, kommando] as const))(
    'I4 AVVIKELSE_FINNS_EJ for %s, whatever state the case is in',
    (_type, kommando) => {
      for (const historia of [[], OPPEN, AVSLUTAD, MAKULERAD]) {
        expect(
          given(...historia)
            .when(kommando)
            .rejection(),
        ).toBe('AVVIKELSE_FINNS_EJ');
      }
    },
  );
  it('I4 is not fooled by codes that every object answers to', () => {
    for (const kod of ['__proto__', 'constructor', 'toString']) {
      expect(
        given(...OPPEN)
          .when(bedom(kod))
          .rejection(),
      ).toBe('AVVIKELSE_FINNS_EJ');
    }
  });
  it('is told so once the case exists, while the involved are not', () => {
    expect(
      given(...OPPEN)
        .when(bedom(REGION))
        .types(),
    ).toEqual(['AvvikelseBedomd']);
  });
});

/** A late receipt, and what only closes or erases. */
const AVEN_MAKULERAD = ['RegistreraMottagning', 'AterkallaGrund', 'GranskaFritext', 'GallraTexter'];

describe('state of the case', () => {
  it.each(
    kommandon(REGION)
      .filter(({ type }) => !AVEN_MAKULERAD.includes(type))
      .map((kommando) => [kommando.type, kommando] as const),
  )('AVVIKELSE_MAKULERAD for %s on an annulled case', (_type, kommando) => {
    expect(
      given(...MAKULERAD)
        .when(kommando)
        .rejection(),
    ).toBe('AVVIKELSE_MAKULERAD');
  });
  it.each(
    kommandon(REGION)
      .filter(({ type }) => ARBETE.includes(type))
      .map((kommando) => [kommando.type, kommando] as const),
  )('AVVIKELSE_AVSLUTAD for %s on a closed case', (_type, kommando) => {
    expect(
      given(...AVSLUTAD)
        .when(kommando)
        .rejection(),
    ).toBe('AVVIKELSE_AVSLUTAD');
  });
});
