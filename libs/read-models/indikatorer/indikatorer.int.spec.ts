import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { arenaStream } from '#libs/arena/events.js';
import { mandatStream, type MandatEvent } from '#libs/mandat/events.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { INDIKATORER } from '#libs/statistik/index.js';
import { arendestatistik } from '../arendestatistik/projection.js';
import { arenor } from '../arenor/projection.js';
import { lasBristforslag } from '../bristunderlag/queries.js';
import { mandatregister } from '../mandatregister/projection.js';
import { samverkanstider } from '../samverkanstider/projection.js';
import { arenaOppnad } from '../testing/samverkan.js';
import { statistikfall } from '../testing/statistikfall.js';
import { vikt } from '../testing/vyprov.js';
import { indikatorer } from './queries.js';

jest.setTimeout(60_000);
const FRAGA = { lan: '20', overenskommelse: null, ar: '2026', idag: '2026-03-01' };
let db: Vydatabas;

beforeAll(async () => {
  const bok = statistikfall();
  const arena = arenaStream('grupp');
  bok.lagg(arena, arenaOppnad({ huvudman: ['20', '2062'] }));
  const av = (nr: number) => ({ huvudman: '20', mandatId: `m-${nr}`, funktion: 'Chef' });
  for (const [moteId, tid] of [
    ['hallet', '2026-02-10'],
    ['installt', '2026-02-11'],
    ['kommande', '2026-05-01'],
    ['forra', '2025-05-01'],
  ] as const) {
    bok.lagg(arena, { type: 'MoteKallat', data: { av: '20', moteId, tid: `${tid}T09:00:00Z`, plats: null } });
  }
  bok.lagg(arena, { type: 'MoteInstallt', data: { av: '20', moteId: 'installt', skal: 'sjukdom' } });
  bok.lagg(arena, { type: 'NarvaroNoterad', data: { av: '20', moteId: 'hallet', narvarande: [av(1), av(2), av(3)] } });
  // 3 of 5 in one arena, 3 of 16 in the other; two sit in for others, and one had ended.
  const medUppdrag = (nr: number, slut: string | null, ersattareFor: string | null = null): MandatEvent => ({
    type: 'MandatRegistrerat',
    data: {
      ...{ huvudman: '17', verksamhet: null, funktion: 'Chef', uppdrag: 'Delta', niva: null, representerar: null },
      ...{ behorigheter: ['delta'], arena: nr < 5 ? 'liten' : 'stor', ersattareFor, giltigFran: '2025-01-01' },
      giltigTill: slut,
    },
  });
  for (const namn of ['liten', 'stor']) {
    const strom = arenaStream(namn);
    const mote = { av: '17', moteId: namn };
    bok.lagg(strom, arenaOppnad({ lan: '17', huvudman: ['17'] }));
    bok.lagg(strom, { type: 'MoteKallat', data: { ...mote, tid: '2026-02-10T09:00:00Z', plats: null } });
    bok.lagg(strom, { type: 'NarvaroNoterad', data: { ...mote, narvarande: [av(1), av(2), av(3)] } });
  }
  for (let nr = 0; nr < 21; nr += 1) bok.lagg(mandatStream(`v-${nr}`), medUppdrag(nr, null));
  for (const nr of [21, 22]) bok.lagg(mandatStream(`v-${nr}`), medUppdrag(nr, null, 'v-5'));
  bok.lagg(mandatStream('v-23'), medUppdrag(23, '2026-02-09'));
  const mandat = (
    id: string,
    giltigFran: string,
    giltigTill: string | null,
    ...sedan: readonly MandatEvent[]
  ): void => {
    const grund = {
      huvudman: '20',
      verksamhet: null,
      funktion: 'Chef',
      uppdrag: 'Delta',
      niva: null,
      representerar: null,
    };
    const data = {
      ...grund,
      behorigheter: ['delta' as const],
      arena: 'grupp',
      ersattareFor: null,
      giltigFran,
      giltigTill,
    };
    bok.lagg(mandatStream(id), { type: 'MandatRegistrerat', data });
    sedan.forEach((event) => void bok.lagg(mandatStream(id), event));
  };
  mandat('kvar', '2025-01-01', null, { type: 'IntroduktionGenomford', data: { huvudman: '20', datum: '2025-01-10' } });
  mandat('slutat', '2025-01-01', '2026-02-01');
  mandat('slutar', '2026-01-01', '2026-12-31');
  mandat('fore', '2024-01-01', '2025-12-31');
  db = await vikt(bok, [arendestatistik, samverkanstider, arenor, mandatregister]);
});
afterAll(() => db.stang());

describe('computed indicators (B12)', () => {
  it('flows, kinds and times come from the cases; meetings and members from arenas and mandates', async () => {
    const alla = await indikatorer(db, FRAGA);
    const tal = (id: string, del: string | null = null) =>
      alla.find((en) => en.indikator === id && en.del === del)?.varde;
    expect([tal('avvikelser'), tal('flode-gemensam'), tal('flode-samverkan'), tal('flode-tvist')]).toEqual([
      5, 2, 1, 2,
    ]);
    expect([tal('avvikelser-kategori', 'sip'), tal('avvikelser-handelsetyp', 'avvikelse')]).toEqual([4, 5]);
    expect([tal('ledtid-median', 'samverkan'), tal('andel-inom-frist', 'samverkan')]).toEqual([7, 1]);
    expect([tal('moten-hallna'), tal('moten-installda'), tal('narvaro-medel'), tal('moten-protokoll')]).toEqual([
      1, 1, 3, 0,
    ]);
    expect(tal('ledamoter-omsattning')).toBeCloseTo(1 / 3);
    expect(tal('ledamoter-introducerade')).toBeCloseTo(1 / 3);
  });

  it('B12 attendance has what it is of: three of five and three of sixteen are not alike', async () => {
    const alla = await indikatorer(db, { ...FRAGA, lan: '17' });
    const tal = (id: string) => alla.find((en) => en.indikator === id)?.varde;
    expect([tal('narvaro-medel'), tal('narvaro-andel')]).toEqual([3, 6 / 21]);
  });

  it('every computed one of the catalogue is answered, and none that is to be imported', async () => {
    const svarade = new Set((await indikatorer(db, FRAGA)).map(({ indikator }) => indikator));
    expect([...svarade].sort()).toEqual(
      INDIKATORER.filter(({ hamtas }) => hamtas === 'beraknas')
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('what a year or a län has none of is nought or not to be said, never made up', async () => {
    const tomma = await indikatorer(db, { ...FRAGA, lan: '22' });
    expect(tomma.find(({ indikator }) => indikator === 'ledamoter-omsattning')?.varde).toBeNull();
    expect(tomma.find(({ indikator }) => indikator === 'narvaro-andel')?.varde).toBeNull();
    expect(tomma.find(({ indikator }) => indikator === 'avvikelser')?.varde).toBe(0);
  });

  it('small numbers: of kinds that exclude each other none is told by the others', async () => {
    const alla = await indikatorer(db, { ...FRAGA, aggregat: true });
    const tal = alla.filter(({ indikator }) => indikator.startsWith('avvikelser')).map(({ varde }) => varde);
    expect(tal.filter((ett) => typeof ett === 'number' && ett > 0 && ett < 5)).toEqual([]);
    const { forslag, omraden, dolda } = await lasBristforslag(db, { ...FRAGA, aggregat: true });
    expect(dolda).toBe(true);
    expect([...forslag, ...omraden].filter(({ antal }) => typeof antal === 'number' && antal > 0 && antal < 5)).toEqual(
      [],
    );
  });
});
