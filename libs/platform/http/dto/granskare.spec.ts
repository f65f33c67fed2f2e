import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Beteckning,
  Boolesk,
  Datum,
  DatumEllerTid,
  Datumtid,
  Decimal,
  Dtogranskare,
  Heltal,
  Kod,
  Kodlista,
  Lista,
  Objekt,
  Personnummer,
  Text,
  Textlista,
  Uuid,
} from '../dto.js';

const FARGER = { rod: 'Röd', gron: 'Grön' };

class Del {
  @Text({ max: 5 }) namn: string;
  @Heltal({ min: 1, max: 4, valfri: true }) grad?: number | null;
}

class Prov {
  @Text({ max: 8, saknasKod: 'BESKRIVNING_SAKNAS', saknasText: 'Beskriv vad som hände.' }) text: string;
  @Heltal({ min: 1, max: 4 }) tal: number;
  @Kod(FARGER, { valfri: true }) farg?: string | null;
  @Boolesk({ valfri: true }) ja?: boolean | null;
  @Datum({ valfri: true }) dag?: string | null;
  @Datumtid({ valfri: true }) tid?: string | null;
  @DatumEllerTid({ valfri: true }) nar?: string | null;
  @Decimal({ decimaler: 2, valfri: true }) kronor?: string | null;
  @Personnummer({ valfri: true }) personnummer?: string | null;
  @Uuid({ valfri: true }) id?: string | null;
  @Objekt(() => Del, { valfri: true }) del?: Del | null;
  @Lista(() => Del, { max: 2, valfri: true }) delar?: Del[] | null;
  @Kodlista(FARGER, { max: 2, min: 1, valfri: true }) farger?: string[] | null;
  @Textlista({ max: 2, tecken: 3, valfri: true }) texter?: string[] | null;
  @Text({ max: 40, oppet: true, valfri: true }) enhet?: string | null;
  @Beteckning({ max: 40, oppet: true, valfri: true }) nummer?: string | null;
  @Textlista({ max: 2, tecken: 40, oppet: true, valfri: true }) koder?: string[] | null;
}

const granskare = new Dtogranskare(Prov);
const ratt = { text: 'hej', tal: 2 };
const koder = (varde: unknown): readonly string[] => granskare.granska(varde).map((fel) => `${fel.kod} ${fel.pekare}`);

describe('one declaration a field', () => {
  it('accepts what is right, optional fields absent or null', () => {
    expect(koder(ratt)).toEqual([]);
    expect(koder({ ...ratt, farg: null, del: null, delar: null, farger: null })).toEqual([]);
    expect(
      koder({ ...ratt, farg: 'rod', del: { namn: 'a' }, delar: [{ namn: 'b', grad: 4 }], nar: '2022-02-14' }),
    ).toEqual([]);
  });

  it('tells of every fault at once, with pointers and permanent codes', () => {
    const fel = koder({
      text: '  ',
      tal: 5,
      farg: 'bla',
      dag: '2022-02-30',
      tid: '2022-02-14',
      kronor: '48500,50',
      personnummer: '19580412-2388',
      del: { namn: 'för lång', extra: 1 },
      delar: [{ namn: 'a' }, 7],
      farger: ['rod', 'bla'],
      okant: true,
    });
    expect(fel).toEqual([
      'OKANT_FALT /del/extra',
      'OKANT_FALT /okant',
      'BESKRIVNING_SAKNAS /text',
      'OGILTIGT_VARDE /tal',
      'OKAND_KOD /farg',
      'OGILTIGT_DATUM /dag',
      'OGILTIGT_DATUM /tid',
      'OGILTIGT_VARDE /kronor',
      'FELAKTIG_KONTROLLSIFFRA /personnummer',
      'FOR_LANGT /del/namn',
      'OGILTIGT_VARDE /delar/1',
      'OKAND_KOD /farger/1',
    ]);
  });

  it('says which years a date may be in', () => {
    const [fel] = granskare.granska({ ...ratt, dag: '2200-01-01' });
    expect(fel?.meddelande).toMatch(/mellan 1900 och 2199\.$/);
  });

  it.each(['19580412-2389', '580412-2389', 'pnr 1958-04-12-2389', '1958-04-12-2389', 'Anna Andersson'])(
    'I11 never sends back the name of an unknown field that could hold a person: %s',
    (namn) => {
      expect(koder({ ...ratt, [namn]: 1, del: { namn: 'a', [namn]: 1 } })).toEqual([
        'OKANT_FALT /?',
        'OKANT_FALT /del/?',
      ]);
    },
  );

  it('says FALT_SAKNAS or the field own code when something is missing, and FOR_LANGT when it is too long', () => {
    expect(koder({})).toEqual(['BESKRIVNING_SAKNAS /text', 'FALT_SAKNAS /tal']);
    expect(koder({ ...ratt, text: '123456789' })).toEqual(['FOR_LANGT /text']);
    expect(koder({ ...ratt, delar: [{ namn: 'a' }, { namn: 'b' }, { namn: 'c' }] })).toEqual(['FOR_LANGT /delar']);
  });

  it.each([[null], ['text'], [[]], [1]])('refuses %p, which is no object', (varde) => {
    expect(koder(varde)).toEqual(['OGILTIGT_VARDE ']);
  });

  it('I9 looks at no more of an endless list than it may hold', () => {
    const delar = Array.from({ length: 300_000 }, () => ({}));
    expect(koder({ ...ratt, delar }).length).toBeLessThan(10);
  });

  it('says whose check digit is wrong', () => {
    expect(granskare.granska({ ...ratt, personnummer: '19580412-2388' })).toEqual([
      {
        kod: 'FELAKTIG_KONTROLLSIFFRA',
        pekare: '/personnummer',
        meddelande: 'Personnumrets kontrollsiffra (den sista) stämmer inte.',
      },
    ]);
    expect(granskare.granska({ ...ratt, personnummer: '19580412-2389' })).toEqual([]);
  });

  it('D9 a field that is never sealed holds no personnummer, told of with the other faults', () => {
    const oppna = { enhet: 'Hos 580412-2389', nummer: '195804122389', koder: ['a', '19580412 2389'] };
    expect(koder({ ...ratt, tal: 9, ...oppna })).toEqual([
      'OGILTIGT_VARDE /tal',
      'PERSONNUMMER_I_OPPET_FALT /enhet',
      'PERSONNUMMER_I_OPPET_FALT /nummer',
      'PERSONNUMMER_I_OPPET_FALT /koder/1',
    ]);
    expect(koder({ ...ratt, enhet: 'Avdelning 65', nummer: 'LEK-2022-0017', koder: ['580412-2388'] })).toEqual([]);
  });

  it('I11 never quotes the value', () => {
    const fel = granskare.granska({ ...ratt, personnummer: '195804122388', text: 'hemligt namn' });
    expect(JSON.stringify(fel)).not.toMatch(/5804|hemligt/);
  });
});

const skrap = fc.oneof(
  fc.constantFrom(null, true, 0, 1, 2.5, 4, 5, '', ' ', 'rod', 'abc', '\u0000', '\ud800', '2022-02-14', '2022-02-30'),
  fc.constantFrom('2022-02-14T10:00:00Z', '12.50', '1,5', '19580412-2389', '19580412-2388', '\ufe0f\u{1f600}'),
  fc.string({ maxLength: 10, unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
);
const del = fc.record({ namn: skrap, grad: skrap, constructor: skrap }, { requiredKeys: [] });
const prov = fc.record(
  {
    text: fc.oneof(fc.constant('hej'), skrap),
    tal: fc.oneof(fc.constant(2), skrap),
    farg: fc.oneof(fc.constant('gron'), skrap),
    ja: skrap,
    dag: skrap,
    tid: skrap,
    nar: skrap,
    kronor: skrap,
    personnummer: skrap,
    id: fc.oneof(fc.uuid(), skrap),
    del: fc.oneof(del, skrap),
    delar: fc.oneof(fc.array(fc.oneof(del, skrap), { maxLength: 4 }), skrap),
    farger: fc.oneof(fc.array(fc.oneof(fc.constant('rod'), skrap), { maxLength: 4 }), skrap),
    texter: fc.oneof(fc.array(skrap, { maxLength: 4 }), skrap),
    enhet: skrap,
    nummer: skrap,
    koder: fc.oneof(fc.array(skrap, { maxLength: 4 }), skrap),
    toString: skrap,
  },
  { requiredKeys: ['text', 'tal'] },
);
/** Right in everything but, perhaps, one field. */
const nastan = fc
  .tuple(
    fc.constantFrom('farg', 'ja', 'dag', 'tid', 'nar', 'kronor', 'personnummer', 'del', 'delar', 'texter', 'enhet'),
    skrap,
  )
  .map(([falt, varde]) => ({
    text: 'hej',
    tal: 3,
    farg: 'rod',
    tid: '2022-02-14T10:00:00+01:00',
    kronor: '48500.50',
    del: { namn: 'a' },
    delar: [{ namn: 'b', grad: null }],
    [falt]: varde,
  }));

describe('the compiled check and class-validator', () => {
  it('agree on every value', () => {
    let duger = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 4, arbitrary: nastan }, { weight: 2, arbitrary: prov }, fc.jsonValue()),
        (varde) => {
          if (granskare.duger(varde)) duger += 1;
          expect(granskare.ordagrant(varde).length === 0).toBe(granskare.duger(varde));
        },
      ),
      { numRuns: 2_000 },
    );
    expect(duger).toBeGreaterThan(20);
  });
});
