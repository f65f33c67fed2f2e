import { describe, expect, it } from '@jest/globals';
import { laddaModeller, stegeFor, svarstidFor } from './index.js';

const register = await laddaModeller();
const UTREDNINGEN = 'Organisering av samverkan mellan regionkommunen och länets kommuner avseende vård och omsorg';

describe('stegeFor', () => {
  it('B3 gives the levels lowest first, each with its source by name and the ways up to it', () => {
    const nivaer = stegeFor(register, '24', 'vasterbotten-forslag')?.nivaer ?? [];
    const niva = new Map(nivaer.map((en) => [en.id, en]));
    expect(nivaer.map(({ ordning }) => ordning)).toEqual([1, 2, 2, 3, 4, 4, 5, 6, 7]);
    expect(niva.get('lansamverkansgrupp')).toMatchObject({
      kalla: UTREDNINGEN,
      lyftsAv: [
        { franNiva: 'forvaltningschefsniva', funktion: 'Förvaltningschef' },
        { franNiva: 'forvaltningschefsniva', funktion: 'Beställarfunktion' },
        { franNiva: null, funktion: 'Ledamot i länssamverkansgruppen', galler: ['fraga'] },
      ],
    });
    expect(niva.get('patientsakerhet')).toMatchObject({ lyftsAv: null });
    expect(niva.get('forsta-linjen')).toMatchObject({ lyftsAv: [] });
  });

  it('B7 gives every huvudman of the län its own line, the function null where the source is silent', () => {
    const stege = stegeFor(register, '24', 'vasterbotten-forslag');
    expect(Object.keys(stege?.linjer ?? {})).toHaveLength(16);
    expect(stege?.linjer['24']).toEqual([
      { niva: 'forsta-linjen', funktion: 'Första linjens chef' },
      { niva: 'verksamhetschefsniva', funktion: 'Verksamhetschef' },
      { niva: 'forvaltningschefsniva', funktion: null },
    ]);
  });

  it('takes the model in force when none is named, and only its own levels into the lines', () => {
    const stege = stegeFor(register, '24', null);
    expect(stege?.modell).toBe('vasterbotten-nuvarande');
    expect(stege?.linjer['2480']).toEqual([]);
  });

  it('knows each län by its own ladder', () => {
    for (const { kod } of register.lan()) expect(stegeFor(register, kod, null)?.nivaer.length).toBeGreaterThan(0);
  });

  it.each([
    ['99', null],
    ['24', 'okand'],
    ['20', 'vasterbotten-forslag'],
  ])('says undefined for what it does not know: %s %s', (lan, modell) => {
    expect(stegeFor(register, lan, modell)).toBeUndefined();
  });
});

describe('svarstidFor', () => {
  it("is the huvudman's own where the level has none", () => {
    expect(svarstidFor(register, '24', 'vasterbotten-forslag', 'forsta-linjen', '2480')).toBe(10);
  });

  it('refuses a huvudman that nobody knows', () => {
    expect(() => svarstidFor(register, '24', null, 'forsta-linjen', '0000')).toThrow(RangeError);
  });
});
