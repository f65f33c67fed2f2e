import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { overenskommelseDecider } from './decide.js';
import type { OverenskommelseEvent } from './events.js';
import { fristerAv } from './frister.js';
import { LEKSAND, paminn, PERSONNUMMER, registrerad, SUNDSVALL, utse, version } from './testing/fall.js';

const { given } = deciderSpec(overenskommelseDecider);
const avtal = given(registrerad);
const UTSEDD = [registrerad, ...avtal.when(utse()).events()];
const antagen = (giltigFran: string | null): OverenskommelseEvent => ({
  type: 'VersionAntagen',
  data: { av: LEKSAND, version: version('ny', { giltigFran }) },
});

describe('the one who revises', () => {
  it('D11 U4 is a party’s function with a day, which is then watched', () => {
    expect(avtal.when(utse()).types()).toEqual(['RevisionsansvarUtsett']);
    expect(fristerAv(avtal.state)).toEqual([]);
    expect(fristerAv(avtal.when(utse()).then())).toEqual([{ nyckel: 'revision', forfaller: '2026-06-30' }]);
  });
  it('the same charge again is nothing, a new day is a new one', () => {
    expect(
      given(...UTSEDD)
        .when(utse())
        .events(),
    ).toEqual([]);
    expect(
      given(...UTSEDD)
        .when(utse({ revideraSenast: '2026-09-01' }))
        .types(),
    ).toHaveLength(1);
    expect(
      given(...UTSEDD)
        .when(utse({ funktion: 'Rådet' }))
        .types(),
    ).toHaveLength(1);
    expect(
      given(...UTSEDD)
        .when(utse({ huvudman: LEKSAND }))
        .types(),
    ).toHaveLength(1);
  });
  it('HUVUDMAN_EJ_PART, DATUM_HAR_PASSERAT, ENBART_PART', () => {
    expect(avtal.when(utse({ huvudman: SUNDSVALL })).rejection()).toBe('HUVUDMAN_EJ_PART');
    expect(avtal.when(utse({ revideraSenast: '2026-02-28' })).rejection()).toBe('DATUM_HAR_PASSERAT');
    expect(avtal.when(utse({ revideraSenast: '2026-03-01' })).types()).toHaveLength(1);
    expect(avtal.when(utse({ av: SUNDSVALL })).rejection()).toBe('ENBART_PART');
    expect(avtal.when(utse({ av: SUNDSVALL, koordinator: true })).types()).toHaveLength(1);
  });
  it('TEXT_SAKNAS, PERSONNUMMER_I_TEXT, OGILTIGT_DATUM', () => {
    expect(avtal.when(utse({ funktion: '' })).rejection()).toBe('TEXT_SAKNAS');
    expect(avtal.when(utse({ funktion: PERSONNUMMER })).rejection()).toBe('PERSONNUMMER_I_TEXT');
    expect(avtal.when(utse({ revideraSenast: '2026-06-31' })).rejection()).toBe('OGILTIGT_DATUM');
  });
});

describe('the reminder', () => {
  const utsedd = given(...UTSEDD);
  it('B11 D11 is given the day after, and moves the day', () => {
    const paminnd = utsedd.when(paminn('2026-06-30', '2026-07-31', '2026-07-01'));
    expect(paminnd.types()).toEqual(['RevisionPaminnd']);
    expect(paminnd.then()).toMatchObject({
      revision: { revideraSenast: '2026-06-30', pamindSenast: '2026-07-31', paminnelser: 1 },
    });
    expect(fristerAv(paminnd.then())).toEqual([{ nyckel: 'revision', forfaller: '2026-07-31' }]);
  });
  it.each([
    ['before its day has passed', paminn('2026-06-30', '2026-07-31', '2026-06-30')],
    ['of another day than the one that stands', paminn('2026-05-31', '2026-07-31', '2026-07-01')],
    ['that does not move the day past today', paminn('2026-06-30', '2026-06-30', '2026-07-01')],
  ])('is not given %s', (_namn, command) => {
    expect(utsedd.when(command).events()).toEqual([]);
  });
  it('is not given of another’s charge, of none, or of an agreement without events', () => {
    const ny = given(...UTSEDD, ...utsedd.when(utse({ huvudman: LEKSAND })).events());
    for (const utan of [ny, avtal, given()])
      expect(utan.when(paminn('2026-06-30', '2026-07-31', '2026-07-01')).events()).toEqual([]);
  });
  it('D11 stands down when a later version has been adopted, not when history is filled in', () => {
    expect(fristerAv(given(...UTSEDD, antagen('2026-05-01')).state)).toEqual([]);
    expect(fristerAv(given(...UTSEDD, antagen('2012-05-01')).state)).toHaveLength(1);
    expect(fristerAv(given(...UTSEDD, antagen(null)).state)).toHaveLength(1);
    expect(
      given(...UTSEDD, antagen('2026-05-01'))
        .when(utse())
        .types(),
    ).toEqual(['RevisionsansvarUtsett']);
  });
});
