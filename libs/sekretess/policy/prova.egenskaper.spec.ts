import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROLLER, type Inloggad } from '../inloggad.js';
import { MASKER, type Forhallande, type Mask } from './omfang.js';
import { prova } from './prova.js';
import { HANDLINGAR, type Handling } from './tabell.js';
import { urvalFor } from './urval.js';

const ALLA = Object.keys(HANDLINGAR) as Handling[];
const masken = (inloggad: Inloggad, handling: Handling, om: Forhallande): Mask | null => {
  const svar = prova(inloggad, handling, om);
  return svar.tillatet ? svar.mask : null;
};

const roller = fc.uniqueArray(fc.constantFrom(...ROLLER), { maxLength: 4 });
const enheter = fc.uniqueArray(fc.constantFrom('hem', 'skola', 'akut'), { maxLength: 3 });
const inloggad: fc.Arbitrary<Inloggad> = fc.record({
  klient: fc.constantFrom('p-anna', 'system'),
  slag: fc.constantFrom('maskin', 'person'),
  huvudman: fc.constant(['2029']),
  roller,
  verksamheter: fc.oneof(enheter, fc.constant('*' as const)),
  uppdrag: fc.constant(null),
  efternamn: fc.constant(null),
});
const forhallande: fc.Arbitrary<Forhallande> = fc.record({
  involverad: fc.boolean(),
  inlamnadAv: fc.constantFrom(null, 'p-anna', 'system'),
  verksamheter: fc.uniqueArray(fc.constantFrom(null, 'hem', 'skola', 'akut'), { minLength: 1, maxLength: 3 }),
  tilldelad: fc.boolean(),
  arena: fc.boolean(),
  huvudmanstyp: fc.constantFrom('region', 'kommun', 'privat', undefined),
});
const handling = fc.constantFrom(...ALLA);
/** What holds nobody's content. */
const UTAN_INNEHALL = ['aggregat', 'konfiguration', 'oppet'];

describe('whoever asks, of whatever', () => {
  it('is answered, and without a role denied', () => {
    fc.assert(
      fc.property(inloggad, handling, forhallande, (vem, vad, om) => {
        expect(typeof prova(vem, vad, om).tillatet).toBe('boolean');
        expect(prova({ ...vem, roller: [] }, vad, om)).toEqual({ tillatet: false });
      }),
    );
  });

  it('I4 gets nothing of what is neither its huvudman’s nor on its arena', () => {
    fc.assert(
      fc.property(inloggad, handling, forhallande, (vem, vad, om) => {
        const svar = prova(vem, vad, { ...om, involverad: false, arena: false });
        expect(!svar.tillatet || UTAN_INNEHALL.includes(svar.omfang)).toBe(true);
      }),
    );
  });

  it('gets by several roles what the widest of them gives, and no more', () => {
    fc.assert(
      fc.property(inloggad, handling, forhallande, (vem, vad, om) => {
        const var_ = vem.roller.flatMap((roll) => masken({ ...vem, roller: [roll] }, vad, om) ?? []);
        const vidast = MASKER.find((mask) => var_.includes(mask)) ?? null;
        expect(masken(vem, vad, om)).toBe(vidast);
      }),
    );
  });

  it('finds in a list just what it may read one by one', () => {
    const listor = fc.constantFrom<Handling>('avvikelse.lasa', 'vy.lasa', 'arende.tilldela', 'avvikelse.mottaga');
    fc.assert(
      fc.property(inloggad, listor, forhallande, (vem, vad, om) => {
        const eget = { ...om, involverad: true, arena: false };
        const urval = urvalFor(vem, vad, eget);
        const traffas =
          urval === null ||
          eget.verksamheter.some((kod) => (kod === null ? urval.intag : urval.verksamheter.includes(kod))) ||
          (eget.tilldelad && urval.person === vem.klient) ||
          (eget.inlamnadAv === vem.klient && urval.klient === vem.klient);
        expect(traffas).toBe(prova(vem, vad, eget).tillatet);
      }),
    );
  });
});
