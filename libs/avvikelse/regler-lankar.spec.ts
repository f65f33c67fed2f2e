import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import type { AvvikelseEvent } from './events.js';
import { LANKAR_MAX } from './granser.js';
import type { Lanktyp } from './kodverk.js';
import { AVSLUTAD, FALLET, LEKSAND, OPPEN, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const lanka = (till: string, typ: Lanktyp = 'dubblett'): AvvikelseCommand => ({
  type: 'LankaAvvikelse',
  data: { huvudman: REGION, id: FALLET, typ, till },
});
const taBort = (till: string, huvudman = REGION): AvvikelseCommand => ({
  type: 'TaBortLank',
  data: { huvudman, typ: 'dubblett', till },
});
const lankad = (till: string): AvvikelseEvent => ({
  type: 'AvvikelseLankad',
  data: { huvudman: REGION, typ: 'dubblett', till },
});

describe('links', () => {
  it('B11 join duplicates and patterns, also long after the avslut', () => {
    expect(
      given(...OPPEN)
        .when(lanka('annan'))
        .events(),
    ).toEqual([lankad('annan')]);
    expect(
      given(...AVSLUTAD)
        .when(lanka('annan', 'monster'))
        .types(),
    ).toEqual(['AvvikelseLankad']);
  });
  it('stand once, but once per kind', () => {
    expect(
      given(...OPPEN, lankad('annan'))
        .when(lanka('annan'))
        .events(),
    ).toEqual([]);
    expect(
      given(...OPPEN, lankad('annan'))
        .when(lanka('annan', 'monster'))
        .types(),
    ).toEqual(['AvvikelseLankad']);
  });
  it('LANK_TILL_SIG_SJALV', () => {
    expect(
      given(...OPPEN)
        .when(lanka(FALLET))
        .rejection(),
    ).toBe('LANK_TILL_SIG_SJALV');
  });
  it('FOR_MANGA_LANKAR at the limit', () => {
    const manga = Array.from({ length: LANKAR_MAX }, (_, index) => lankad(`l${index}`));
    expect(
      given(...OPPEN, ...manga)
        .when(lanka('annan'))
        .rejection(),
    ).toBe('FOR_MANGA_LANKAR');
    expect(
      given(...OPPEN, ...manga.slice(1))
        .when(lanka('annan'))
        .types(),
    ).toEqual(['AvvikelseLankad']);
  });
  it('are taken away by any involved huvudman, and may be set again', () => {
    const bort = given(...OPPEN, lankad('annan'))
      .when(taBort('annan', LEKSAND))
      .events();
    expect(bort).toEqual([{ type: 'LankBorttagen', data: { huvudman: LEKSAND, typ: 'dubblett', till: 'annan' } }]);
    expect(
      given(...OPPEN, lankad('annan'), ...bort)
        .when(lanka('annan'))
        .types(),
    ).toEqual(['AvvikelseLankad']);
  });
  it('LANK_FINNS_EJ for one that does not stand', () => {
    expect(
      given(...OPPEN)
        .when(taBort('annan'))
        .rejection(),
    ).toBe('LANK_FINNS_EJ');
  });
});
