import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { overenskommelseDecider } from './decide.js';
import { LOKALSTATUSAR } from './kodverk.js';
import type { Lokalstatus } from './events.js';
import { lansfil, lokalStatus, PERSONNUMMER, REGION, registrerad, SATER, SUNDSVALL } from './testing/fall.js';

const { given } = deciderSpec(overenskommelseDecider);
const avtal = given(registrerad);
const MED: Partial<Record<Lokalstatus, Parameters<typeof lokalStatus>[1]>> = {
  'finns-och-utvarderad': { datum: '2025-10-01' },
  'saknar-en-part': { saknadPart: REGION },
  vilande: { agare: 'Verksamhetschef IFO' },
};

describe('the status of a local agreement', () => {
  it.each(Object.keys(LOKALSTATUSAR) as Lokalstatus[])('U1 U2 U3 U4 %s is stated by the kommun itself', (status) => {
    const angiven = avtal.when(lokalStatus(status, MED[status]));
    expect(angiven.types()).toEqual(['LokalStatusAngiven']);
    expect(angiven.then()).toMatchObject({ lokalaStatusar: new Map([[SATER, { status }]]) });
  });
  it.each([
    ['finns-och-utvarderad', 'datum'],
    ['saknar-en-part', 'saknadPart'],
    ['vilande', 'agare'],
  ] as const)('UPPGIFT_SAKNAS: %s says nothing without %s', (status, uppgift) => {
    expect(avtal.when(lokalStatus(status)).rejection()).toBe('UPPGIFT_SAKNAS');
    expect(() => avtal.when(lokalStatus(status)).events()).toThrow(uppgift);
    expect(avtal.when(lokalStatus(status, MED[status])).types()).toHaveLength(1);
  });
  it('UPPGIFT_HOR_EJ_HIT: a day or a missing party with a status that has none; an owner may always stand', () => {
    expect(avtal.when(lokalStatus('pagar', { datum: '2025-10-01' })).rejection()).toBe('UPPGIFT_HOR_EJ_HIT');
    expect(avtal.when(lokalStatus('pagar', { saknadPart: REGION })).rejection()).toBe('UPPGIFT_HOR_EJ_HIT');
    expect(avtal.when(lokalStatus('pagar', { agare: 'IFO-chef' })).types()).toHaveLength(1);
  });
  it('ENBART_KOMMUN: neither the region nor the koordinator states it for a kommun', () => {
    expect(avtal.when(lokalStatus('finns', { huvudman: REGION, kommun: false })).rejection()).toBe('ENBART_KOMMUN');
    expect(avtal.when(lokalStatus('finns', { koordinator: true })).rejection()).toBe('ENBART_KOMMUN');
  });
  it('ENBART_PART: a kommun outside the agreement has no status in it', () => {
    expect(avtal.when(lokalStatus('finns', { huvudman: SUNDSVALL })).rejection()).toBe('ENBART_PART');
  });
  it('U2 not answered is no event; the same answer again is none either, a new one is', () => {
    expect(avtal.state).toMatchObject({ lokalaStatusar: new Map() });
    const har = given(registrerad, ...avtal.when(lokalStatus('pagar')).events());
    expect(har.when(lokalStatus('pagar')).events()).toEqual([]);
    expect(har.when(lokalStatus('finns')).types()).toEqual(['LokalStatusAngiven']);
  });
  it('of an agreement in the file, the first event is the file’s', () => {
    expect(
      given()
        .when(lokalStatus('finns', { fran: lansfil() }))
        .types(),
    ).toEqual(['OverenskommelseRegistrerad', 'LokalStatusAngiven']);
  });
  it('OGILTIGT_DATUM and PERSONNUMMER_I_TEXT as everywhere', () => {
    const nej = (andrat: Parameters<typeof lokalStatus>[1]) =>
      avtal.when(lokalStatus('finns-och-utvarderad', { datum: '2025-10-01', ...andrat })).rejection();
    expect(nej({ datum: '2025-02-30' })).toBe('OGILTIGT_DATUM');
    expect(nej({ agare: PERSONNUMMER })).toBe('PERSONNUMMER_I_TEXT');
    expect(nej({ kalla: `Enkät ${PERSONNUMMER}` })).toBe('PERSONNUMMER_I_TEXT');
  });
});
