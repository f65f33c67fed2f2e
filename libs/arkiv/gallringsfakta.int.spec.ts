import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { laddaModeller } from '#libs/huvudman/index.js';
import { medOforseglat } from './testing/oforseglat.js';
import { efterAr, gallringsfakta } from './gallringsfakta.js';
import { ingenTvist, LEKSAND, nyttArende, nyVarld, type Varld } from './testing/varld.js';

const FRAGA = { huvudman: LEKSAND, skal: 'gallringsfrist', idag: '2036-03-01' } as const;

describe('what stands in the way of an erasure', () => {
  let varld: Varld;
  beforeEach(async () => {
    varld = await nyVarld();
  });
  afterEach(async () => varld.store.close());
  const fakta = (arende: string, andrat: object = {}, tvister = ingenTvist) =>
    gallringsfakta({ ...varld, medOppenTvist: tvister }, { ...FRAGA, arenden: [arende], ...andrat });

  it('the retention rule, with the first day that it no longer does: ten years and a day after the last event', async () => {
    const arende = await nyttArende(varld, { nr: 1, person: 'x' });
    const [en] = await fakta(arende);
    expect(en).toMatchObject({ involverad: true, oppet: false, provas: false, sparrat: false });
    expect(en?.bevaras).toMatchObject({ tidigast: '2036-03-02' });
    expect(en?.bevaras?.regel).toContain('10 år: Vår egen regel');
    expect(await fakta(arende, { idag: '2036-03-02' })).toMatchObject([{ bevaras: null }]);
    expect(await fakta(arende, { skal: 'myndighetens_beslut' })).toMatchObject([{ bevaras: null }]);
  });
  it('no rules at all: a huvudman that the register does not know erases nothing, whatever the reason given', async () => {
    const arende = await nyttArende(varld, { nr: 1, person: 'x' });
    const register = await laddaModeller();
    const utan = Object.assign(Object.create(register), { hamta: () => undefined });
    const kallor = { ...varld, register: utan, medOppenTvist: ingenTvist };
    const fraga = { ...FRAGA, arenden: [arende], skal: 'felaktigt_registrerad' } as const;
    expect(await gallringsfakta(kallor, fraga)).toMatchObject([{ bevaras: { tidigast: '9999-12-31' } }]);
  });
  it('an open case, an open tvist, texts from before the keys', async () => {
    const oppet = await nyttArende(varld, { nr: 1, person: 'x', oppet: true });
    expect(await fakta(oppet)).toMatchObject([{ oppet: true, oforseglat: false }]);
    expect(await fakta(oppet, {}, (arenden) => Promise.resolve(new Set(arenden)))).toMatchObject([{ provas: true }]);
    expect(await fakta(await medOforseglat(varld))).toMatchObject([{ oforseglat: true }]);
  });
  it('I4 a case of others, or none, tells nothing more', async () => {
    const arende = await nyttArende(varld, { nr: 1, person: 'x', oppet: true });
    const okant = { involverad: false, oppet: false, bevaras: null };
    expect(await fakta(arende, { huvudman: '2080' })).toMatchObject([okant]);
    expect(await fakta('finns-ej')).toMatchObject([okant]);
  });
  it('a leap day is kept until the first of March', () => {
    expect([efterAr('2024-02-29', 1), efterAr('2026-12-31', 10), efterAr('2026-05-05', 0)]).toEqual([
      '2025-03-02',
      '2037-01-01',
      '2026-05-05',
    ]);
  });
});
