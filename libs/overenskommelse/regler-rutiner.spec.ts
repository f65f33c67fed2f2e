import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { overenskommelseDecider } from './decide.js';
import type { OverenskommelseEvent } from './events.js';
import { RUTINER_MAX } from './granser.js';
import { BRIST, LEKSAND, PERSONNUMMER, REGION, registrerad, rutin, SATER, SUNDSVALL, taBort } from './testing/fall.js';

const { given } = deciderSpec(overenskommelseDecider);
const avtal = given(registrerad);
const MED_RUTIN = [registrerad, ...avtal.when(rutin()).events()];

describe('a routine', () => {
  it('N6 is linked with the brist that it answers, for a kommun or jointly', () => {
    expect(avtal.when(rutin()).events()).toMatchObject([{ type: 'RutinLankad', data: { brist: BRIST } }]);
    const gemensam = avtal.when(rutin({ huvudman: [SATER, REGION, SATER], brist: null, avsnitt: null }));
    expect(gemensam.events()).toMatchObject([{ data: { huvudman: [SATER, REGION], brist: null } }]);
  });
  it('ENBART_RUTINENS_HUVUDMAN or the koordinator links it; ENBART_PART before all', () => {
    expect(avtal.when(rutin({ av: LEKSAND })).rejection()).toBe('ENBART_RUTINENS_HUVUDMAN');
    expect(avtal.when(rutin({ av: SUNDSVALL })).rejection()).toBe('ENBART_PART');
    expect(avtal.when(rutin({ av: REGION, koordinator: true })).types()).toHaveLength(1);
  });
  it('HUVUDMAN_EJ_PART for none or for one outside', () => {
    expect(avtal.when(rutin({ huvudman: [] })).rejection()).toBe('HUVUDMAN_EJ_PART');
    expect(avtal.when(rutin({ huvudman: [SATER, SUNDSVALL] })).rejection()).toBe('HUVUDMAN_EJ_PART');
  });
  it('AVSNITT_FINNS_EJ for a section that the agreement lacks', () => {
    expect(avtal.when(rutin({ avsnitt: 'Fotvård' })).rejection()).toBe('AVSNITT_FINNS_EJ');
    expect(avtal.when(rutin({ avsnitt: 'Sekretess' })).types()).toHaveLength(1);
  });
  it('TEXT_SAKNAS, PERSONNUMMER_I_TEXT, OGILTIG_LANK', () => {
    expect(avtal.when(rutin({ titel: '' })).rejection()).toBe('TEXT_SAKNAS');
    expect(avtal.when(rutin({ titel: PERSONNUMMER })).rejection()).toBe('PERSONNUMMER_I_TEXT');
    expect(avtal.when(rutin({ lank: 'http://sater.example/rutin' })).rejection()).toBe('OGILTIG_LANK');
  });
  it('RUTIN_FINNS under an id in use; the very same again is nothing', () => {
    expect(
      given(...MED_RUTIN)
        .when(rutin())
        .events(),
    ).toEqual([]);
    expect(
      given(...MED_RUTIN)
        .when(rutin({ titel: 'En annan' }))
        .rejection(),
    ).toBe('RUTIN_FINNS');
    expect(
      given(...MED_RUTIN)
        .when(rutin({ huvudman: [SATER, REGION] }))
        .rejection(),
    ).toBe('RUTIN_FINNS');
  });
  it('FOR_MANGA_RUTINER at the limit', () => {
    const lankade = Array.from({ length: RUTINER_MAX }, (_, index): OverenskommelseEvent => {
      const { koordinator: _koordinator, fran: _fran, ...data } = rutin().data;
      return { type: 'RutinLankad', data: { ...data, rutinId: `r${index}` } };
    });
    expect(
      given(registrerad, ...lankade)
        .when(rutin())
        .rejection(),
    ).toBe('FOR_MANGA_RUTINER');
    expect(
      given(registrerad, ...lankade.slice(1))
        .when(rutin())
        .types(),
    ).toHaveLength(1);
  });
  it('is taken away by one that it is for: RUTIN_FINNS_EJ, ENBART_RUTINENS_HUVUDMAN, ENBART_PART otherwise', () => {
    const medRutin = given(...MED_RUTIN);
    expect(medRutin.when(taBort(SATER)).then()).toMatchObject({ rutiner: [] });
    expect(medRutin.when(taBort(SATER, 'annan')).rejection()).toBe('RUTIN_FINNS_EJ');
    expect(medRutin.when(taBort(LEKSAND)).rejection()).toBe('ENBART_RUTINENS_HUVUDMAN');
    expect(medRutin.when(taBort(SUNDSVALL)).rejection()).toBe('ENBART_PART');
  });
});
