import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { overenskommelseDecider } from './decide.js';
import { GILTIGHET_AR_MAX, VERSIONER_MAX } from './granser.js';
import { anta, koordinator, PERSONNUMMER, ratta, REGION, registrerad, SUNDSVALL, version } from './testing/fall.js';

const { given } = deciderSpec(overenskommelseDecider);
const harVersion = given(registrerad);

describe('a version', () => {
  it('D1 may overlap another: never refused', () => {
    const overlapp = version('3b', { giltigFran: '2018-01-01', giltigTill: '2021-12-31' });
    expect(harVersion.when(anta(overlapp)).types()).toEqual(['VersionAntagen']);
  });
  it('D1 may have ended long ago: never refused', () => {
    const utgangen = version('0', { giltigFran: '2001-01-01', giltigTill: '2003-12-31' });
    expect(harVersion.when(anta(utgangen)).types()).toEqual(['VersionAntagen']);
  });
  it('V10 may have a length and no dates', () => {
    expect(harVersion.when(anta(version('4', { giltighetAr: 3 }))).types()).toEqual(['VersionAntagen']);
  });
  it('OGILTIG_GILTIGHET when it ends before it begins, or has no length to speak of', () => {
    const nej = (andrat: Parameters<typeof version>[1]) => harVersion.when(anta(version('4', andrat))).rejection();
    expect(nej({ giltigFran: '2024-01-02', giltigTill: '2024-01-01' })).toBe('OGILTIG_GILTIGHET');
    expect(nej({ giltighetAr: 0 })).toBe('OGILTIG_GILTIGHET');
    expect(nej({ giltighetAr: 1.5 })).toBe('OGILTIG_GILTIGHET');
    expect(nej({ giltighetAr: GILTIGHET_AR_MAX + 1 })).toBe('OGILTIG_GILTIGHET');
    const enDag = version('4', { giltigFran: '2024-01-01', giltigTill: '2024-01-01', giltighetAr: GILTIGHET_AR_MAX });
    expect(harVersion.when(anta(enDag)).types()).toEqual(['VersionAntagen']);
  });
  it('OGILTIGT_DATUM for a day that the calendar lacks', () => {
    for (const falt of ['giltigFran', 'giltigTill', 'antagen'] as const)
      expect(harVersion.when(anta(version('4', { [falt]: '2023-02-29' }))).rejection()).toBe('OGILTIGT_DATUM');
  });
  it('VERSION_FINNS under a name in use; the very same again is nothing', () => {
    const ny = anta(version('4', { dnr: 'RD 4' }));
    const har4 = given(registrerad, ...harVersion.when(ny).events());
    expect(har4.when(ny).events()).toEqual([]);
    expect(har4.when(anta(version('4', { dnr: 'RD 5' }))).rejection()).toBe('VERSION_FINNS');
  });
  it('FOR_MANGA_VERSIONER at the limit', () => {
    const antagna = Array.from({ length: VERSIONER_MAX - 3 }, (_, index) => ({
      type: 'VersionAntagen' as const,
      data: { av: REGION, version: version(`v${index}`) },
    }));
    expect(
      given(registrerad, ...antagna)
        .when(anta(version('ny')))
        .rejection(),
    ).toBe('FOR_MANGA_VERSIONER');
    expect(
      given(registrerad, ...antagna.slice(1))
        .when(anta(version('ny')))
        .types(),
    ).toHaveLength(1);
  });
  it('ENBART_PART or the koordinator of the län adopts it', () => {
    expect(harVersion.when(anta(version('4'), SUNDSVALL)).rejection()).toBe('ENBART_PART');
    const data = { ...koordinator, av: SUNDSVALL, version: version('4') };
    expect(harVersion.when({ type: 'AntaVersion', data }).types()).toEqual(['VersionAntagen']);
  });
  it('TEXT_SAKNAS without a name, PERSONNUMMER_I_TEXT with somebody’s number', () => {
    expect(harVersion.when(anta(version(' '))).rejection()).toBe('TEXT_SAKNAS');
    for (const falt of ['version', 'dnr', 'antagenAv', 'godkandAv', 'ansvarigForRevidering'] as const)
      expect(harVersion.when(anta(version('4', { [falt]: `x ${PERSONNUMMER}` }))).rejection()).toBe(
        'PERSONNUMMER_I_TEXT',
      );
  });
});

describe('a correction', () => {
  const rattad = version('3', { giltigFran: '2017-02-03', giltigTill: '2020-12-31' });
  it('D1 moves an end, with its reason, and the version reads anew', () => {
    expect(harVersion.when(ratta(rattad)).types()).toEqual(['VersionRattad']);
    expect(harVersion.when(ratta(rattad)).then()).toMatchObject({ versioner: [{}, {}, { giltigTill: '2020-12-31' }] });
  });
  it('that changes nothing is nothing', () => {
    const fore = version('3', { giltigFran: '2017-02-03', giltigTill: '2019-12-31' });
    expect(harVersion.when(ratta(fore)).events()).toEqual([]);
  });
  it('TEXT_SAKNAS without a reason, VERSION_FINNS_EJ without the version, OGILTIG_GILTIGHET as ever', () => {
    expect(harVersion.when(ratta(rattad, ' ')).rejection()).toBe('TEXT_SAKNAS');
    expect(harVersion.when(ratta(rattad, PERSONNUMMER)).rejection()).toBe('PERSONNUMMER_I_TEXT');
    expect(harVersion.when(ratta(version('9'))).rejection()).toBe('VERSION_FINNS_EJ');
    const bakvand = version('3', { giltigFran: '2017-02-03', giltigTill: '2017-01-01' });
    expect(harVersion.when(ratta(bakvand)).rejection()).toBe('OGILTIG_GILTIGHET');
  });
});
