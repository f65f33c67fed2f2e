import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { bakomkoder, type Bakom } from '../arendestatistik/bakom.js';
import { arendestatistik } from '../arendestatistik/projection.js';
import type { Bakomrad } from '../arendestatistik/table.js';
import { sokta, type Krets } from '../kretsar.js';
import { slumphistoria } from '../testing/historia.js';
import { vikt } from '../testing/vyprov.js';
import type { Avvikelsefilter, Avvikelseval } from './filter.js';
import { manaderMellan } from './manader.js';
import { avvikelselista } from './projection.js';
import { listaAvvikelser, type Avvikelsefraga } from './queries.js';
import type { Avvikelsedel } from './table.js';

jest.setTimeout(60_000);
let db: Vydatabas;
let delar: readonly Avvikelsedel[] = [];
let bakomrader: readonly Bakomrad[] = [];
beforeAll(async () => {
  db = await vikt(slumphistoria(43, 60, 30), [avvikelselista, arendestatistik]);
  delar = await db.las<Avvikelsedel>('SELECT * FROM avvikelselista_del');
  bakomrader = await db.las<Bakomrad>('SELECT * FROM arendestatistik_bakom');
});
afterAll(() => db.stang());

/** The plain way: every row of the huvudman's asked everything. */
const facit = ({ huvudman, krets, filter }: Avvikelseval, kolumn: 'rapporterad' | 'riskvarde'): readonly string[] =>
  delar
    .filter((del) => del.huvudman === huvudman && iKretsen(del, krets) && haller(del, filter))
    .filter((del) => bakomkoder(filter.bakom ?? {}).every((kod) => stanger(del, kod)))
    .toSorted((a, b) => jamfor(b[kolumn], a[kolumn]) || jamfor(b.id, a.id))
    .map(({ id }) => id);

const jamfor = (a: string | number, b: string | number): number => Number(a > b) - Number(a < b);
const iKretsen = (del: Avvikelsedel, krets: Krets | null): boolean =>
  krets === null || sokta(del.huvudman, krets).some((en) => del.kretsar.includes(en));
const stanger = (del: Avvikelsedel, { kod, pagar }: { readonly kod: string; readonly pagar: boolean }): boolean =>
  bakomrader.some(
    (rad) => rad.id === del.id && rad.huvudman === del.huvudman && rad.kod === kod && (rad.pagar || !pagar),
  );
const iManaderna = ({ manad }: Avvikelsedel, { manadFran = '', manadTill = '9999-12' }: Avvikelsefilter): boolean =>
  manadFran <= manad && manad <= manadTill;
const haller = (del: Avvikelsedel, filter: Avvikelsefilter): boolean => {
  const { gemensam = del.gemensam, roll = del.roll, riskvardeMinst = 0 } = filter;
  const raknas = filter.makulerade !== false || del.status !== 'makulerad';
  return (
    raknas &&
    iManaderna(del, filter) &&
    [gemensam, roll].join() === [del.gemensam, del.roll].join() &&
    del.riskvarde >= riskvardeMinst
  );
};

const MANADER: readonly Avvikelsefilter[] = [
  {},
  { manadFran: '2026-01' },
  { manadTill: '2026-02' },
  { manadFran: '2025-11', manadTill: '2026-02' },
  { manadFran: '2023-01', manadTill: '2027-12' },
  { manadFran: '2026-03', manadTill: '2026-01' },
];
const OVRIGA: readonly Avvikelsefilter[] = [
  {},
  { gemensam: true, makulerade: false },
  { gemensam: false, roll: 'berord' },
  { riskvardeMinst: 6 },
];
const BAKOM: readonly Bakom[] = [
  {},
  { vag: 'samverkan' },
  { vag: 'tvist-utan-samverkan' },
  { ledtid: { niva: 'linje', ar: '2026', pagar: true } },
  { vag: 'tvist', ledtid: { niva: 'linje', ar: '2026', pagar: false } },
];
const INTAGET: Krets = { verksamheter: [], intag: true, person: null, klient: null };

const lista = (val: Avvikelseval, sortering: Avvikelsefraga['sortering'], offset: number) =>
  listaAvvikelser(db, { ...val, sortering, limit: 5, offset });

describe.each(['-rapporterad', '-riskvarde'] as const)('the list in the order %s', (sortering) => {
  const kolumn = sortering === '-riskvarde' ? 'riskvarde' : 'rapporterad';
  const fragor = ['20', '2062'].flatMap((huvudman) =>
    [null, INTAGET].flatMap((krets) =>
      MANADER.flatMap((manader) =>
        OVRIGA.flatMap((ovriga) =>
          BAKOM.map((bakom): Avvikelseval => ({ huvudman, krets, filter: { ...manader, ...ovriga, bakom } })),
        ),
      ),
    ),
  );

  it('I4 holds the cases that the plain way finds, page by page, and as many, whichever index is walked', async () => {
    const storlekar = new Set<number>();
    for (const val of fragor) {
      const alla = facit(val, kolumn);
      for (const offset of [0, 5]) {
        const sida = await lista(val, sortering, offset);
        const svar = [sida.antal, sida.rader.map(({ id }) => id)];
        expect([val, ...svar]).toEqual([val, alla.length, alla.slice(offset, offset + 5)]);
      }
      storlekar.add(Math.min(alla.length, 6));
    }
    // None, some, and more than a page of them.
    expect([...storlekar].sort()).toEqual(expect.arrayContaining([0, 1, 6]));
  });
});

it.each([
  ['2025-11', '2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
  ['2026-05', '2026-05', ['2026-05']],
  ['2026-03', '2026-01', []],
  ['2024-01', '2026-01', null],
  [undefined, '2026-01', null],
])('the months from %s to %s', (fran, till, manader) => {
  expect(manaderMellan(fran, till)).toEqual(manader);
});
