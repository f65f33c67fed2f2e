import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import type { AvvikelseEvent } from './events.js';
import { ATGARDER_MAX } from './granser.js';
import type { Atgardsstatus } from './kodverk.js';
import { avslutad, beslutaAtgard, BESVARAD, dold, LEKSAND, OPPEN, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const beslutad = (atgardId: string, huvudman = REGION): AvvikelseEvent => ({
  type: 'AtgardBeslutad',
  data: { huvudman, atgardId, beskrivning: dold, ansvarigFunktion: 'enhetschef', klartSenast: '2026-05-31' },
});
const uppdaterad = (status: Atgardsstatus): AvvikelseEvent => ({
  type: 'AtgardUppdaterad',
  data: { huvudman: REGION, atgardId: 'a1', status, kommentar: null },
});
const uppdatera = (status: Atgardsstatus, huvudman = REGION, medKommentar = false): AvvikelseCommand => ({
  type: 'UppdateraAtgard',
  data: { huvudman, atgardId: 'a1', status, kommentar: medKommentar ? dold : null },
});
const medStatus = (status: Atgardsstatus) => given(...OPPEN, beslutad('a1'), uppdaterad(status));

describe('an åtgärd', () => {
  it('N6 is decided with one responsible and a day, and begins as planerad', () => {
    const beslut = given(...OPPEN).when(beslutaAtgard(REGION, 'a1'));
    expect(beslut.events()).toEqual([beslutad('a1')]);
    expect(
      given(...OPPEN, ...beslut.events())
        .when(uppdatera('planerad'))
        .events(),
    ).toEqual([]);
  });
  it('OGILTIGT_DATUM for a day that the calendar lacks', () => {
    expect(
      given(...OPPEN)
        .when(beslutaAtgard(REGION, 'a1', '2026-02-30'))
        .rejection(),
    ).toBe('OGILTIGT_DATUM');
    expect(
      given(...OPPEN)
        .when(beslutaAtgard(REGION, 'a1', '2028-02-29'))
        .types(),
    ).toEqual(['AtgardBeslutad']);
  });
  it('ATGARD_FINNS_REDAN when its id is taken, also by another huvudman', () => {
    const upptaget = given(...OPPEN, beslutad('a1'));
    expect(upptaget.when(beslutaAtgard(REGION, 'a1')).rejection()).toBe('ATGARD_FINNS_REDAN');
    expect(upptaget.when(beslutaAtgard(LEKSAND, 'a1')).rejection()).toBe('ATGARD_FINNS_REDAN');
    expect(upptaget.when(beslutaAtgard(LEKSAND, 'a2')).types()).toEqual(['AtgardBeslutad']);
  });
  it('FOR_MANGA_ATGARDER at the limit of one huvudman', () => {
    const manga = Array.from({ length: ATGARDER_MAX }, (_, index) => beslutad(`m${index}`));
    expect(
      given(...OPPEN, ...manga)
        .when(beslutaAtgard(REGION, 'a1'))
        .rejection(),
    ).toBe('FOR_MANGA_ATGARDER');
    expect(
      given(...OPPEN, ...manga.slice(1))
        .when(beslutaAtgard(REGION, 'a1'))
        .types(),
    ).toEqual(['AtgardBeslutad']);
    expect(
      given(...OPPEN, ...manga)
        .when(beslutaAtgard(LEKSAND, 'a1'))
        .types(),
    ).toEqual(['AtgardBeslutad']);
  });
});

describe('its status', () => {
  it.each([
    ['planerad', 'pagar'],
    ['planerad', 'klar'],
    ['planerad', 'avbruten'],
    ['pagar', 'klar'],
    ['pagar', 'avbruten'],
    ['avbruten', 'pagar'],
  ] as const)('goes from %s to %s', (fran, till) => {
    expect(medStatus(fran).when(uppdatera(till)).types()).toEqual(['AtgardUppdaterad']);
  });
  it.each([
    ['pagar', 'planerad'],
    ['avbruten', 'planerad'],
    ['avbruten', 'klar'],
  ] as const)('OGILTIGT_STATUSBYTE from %s to %s', (fran, till) => {
    expect(medStatus(fran).when(uppdatera(till)).rejection()).toBe('OGILTIGT_STATUSBYTE');
  });
  it('ATGARD_REDAN_KLAR: klar is final', () => {
    expect(medStatus('klar').when(uppdatera('pagar')).rejection()).toBe('ATGARD_REDAN_KLAR');
    expect(medStatus('klar').when(uppdatera('klar')).rejection()).toBe('ATGARD_REDAN_KLAR');
  });
  it('takes a kommentar without a change', () => {
    expect(
      medStatus('pagar')
        .when(uppdatera('pagar', REGION, true))
        .types(),
    ).toEqual(['AtgardUppdaterad']);
    expect(medStatus('pagar').when(uppdatera('pagar')).events()).toEqual([]);
  });
  it('ATGARD_FINNS_EJ for the åtgärd of another huvudman (D4) and for none', () => {
    expect(medStatus('planerad').when(uppdatera('pagar', LEKSAND)).rejection()).toBe('ATGARD_FINNS_EJ');
    expect(
      given(...OPPEN)
        .when(uppdatera('pagar'))
        .rejection(),
    ).toBe('ATGARD_FINNS_EJ');
  });
  it('goes on after the avslut', () => {
    const stangt = given(...BESVARAD, beslutad('a1'), avslutad);
    expect(stangt.when(uppdatera('klar')).types()).toEqual(['AtgardUppdaterad']);
  });
});
