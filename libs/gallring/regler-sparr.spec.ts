import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { SparrCommand } from './commands.js';
import { sparrDecider } from './decide.js';
import type { SparrEvent } from './sparr-events.js';
import { ETT, FORSLAGSSTALLARE, LEKSAND, MASKIN } from './testing/fall.js';

const { given } = deciderSpec(sparrDecider);
const grund = { huvudman: LEKSAND, arende: ETT, hanvisning: 'Polisanmälan, dnr 12/2026' };
const sparra = (andrat: Partial<typeof grund & { involverad: boolean }> = {}): SparrCommand => ({
  type: 'SparraGallring',
  data: { ...grund, av: FORSLAGSSTALLARE, involverad: true, ...andrat },
});
const hav = (andrat: object = {}): SparrCommand => ({
  type: 'HavSparr',
  data: { ...grund, av: FORSLAGSSTALLARE, ...andrat },
});
const sparrad: SparrEvent = { type: 'GallringSparrad', data: { ...grund, sparradAv: FORSLAGSSTALLARE.id } };
const havd: SparrEvent = { type: 'SparrHavd', data: { ...grund, havdAv: FORSLAGSSTALLARE.id } };

describe('a legal hold', () => {
  it('is documented, once; another reference holds anew', () => {
    expect(given().when(sparra()).events()).toEqual([sparrad]);
    expect(given(sparrad).when(sparra()).events()).toEqual([]);
    expect(
      given(sparrad)
        .when(sparra({ hanvisning: 'IVO' }))
        .types(),
    ).toEqual(['GallringSparrad']);
  });
  it('I4 on a case that is not the huvudman’s is ARENDE_FINNS_EJ; without a reference TEXT_SAKNAS', () => {
    expect(
      given()
        .when(sparra({ involverad: false }))
        .rejection(),
    ).toBe('ARENDE_FINNS_EJ');
    expect(
      given()
        .when(sparra({ hanvisning: '' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
  });
  it('is lifted by a person, documented too', () => {
    expect(given(sparrad).when(hav()).events()).toEqual([havd]);
    expect(given(sparrad, havd).when(hav()).events()).toEqual([]);
    expect(
      given(sparrad)
        .when(hav({ av: MASKIN }))
        .rejection(),
    ).toBe('GALLRING_KRAVER_PERSON');
    expect(
      given(sparrad)
        .when(hav({ hanvisning: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
  });
});
