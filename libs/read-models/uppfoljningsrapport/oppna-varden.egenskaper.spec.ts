import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Kub, Smatal, Talplats } from '#libs/sekretess/index.js';
import { alltDolt, losta, type Publicerat } from '#libs/sekretess/testing/index.js';
import { Taltabell, type Visning } from '../arendestatistik/celler.js';
import { frys } from './frysning.js';
import { fryst } from './oppen-vy.js';
import type { Uppfoljningsrapport } from './rapport.js';
import type { OppetVarde } from './table.js';

const KOMMUNER = ['2021', '2029', '2083'];
const AVTAL = ['psykiska', 'sip'];
const CELLER = KOMMUNER.length * AVTAL.length;

/** The year's cases at one moment, kommun by agreement; the follow-up of one of the agreements is frozen then. */
interface Ogonblick {
  readonly tal: readonly number[];
  readonly avtal: number;
}
/** Cases come, and some are moved or put right: mostly few at a time. */
const steg = fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 4 }), fc.integer({ min: -9, max: 14 }));
const historia = fc
  .record({
    forst: fc.array(fc.oneof(fc.nat(6), fc.nat(25)), { minLength: CELLER, maxLength: CELLER }),
    sedan: fc.array(
      fc.record({ avtal: fc.nat(AVTAL.length - 1), steg: fc.array(steg, { minLength: CELLER, maxLength: CELLER }) }),
      { minLength: 2, maxLength: 7 },
    ),
  })
  .map(({ forst, sedan }) =>
    sedan.reduce<readonly Ogonblick[]>(
      (hittills, { avtal, steg: andringar }) => {
        const fore = hittills.at(-1)?.tal ?? forst;
        return [...hittills, { avtal, tal: fore.map((antal, nr) => Math.max(0, antal + (andringar[nr] ?? 0))) }];
      },
      [{ tal: forst, avtal: 0 }],
    ),
  );

/** As the views protect it: one table of kommuner and agreements, a kommun's sum of the year never hidden in vain. */
const karta = ({ tal }: Ogonblick): Visning => {
  const tabell = new Taltabell([KOMMUNER, AVTAL]);
  tal.forEach((antal, nr) => {
    tabell.lagg([KOMMUNER[Math.floor(nr / AVTAL.length)] ?? '', AVTAL[nr % AVTAL.length] ?? ''], antal);
  });
  return tabell.visa(
    true,
    KOMMUNER.map((kommun) => [kommun, null]),
  );
};
const rapport = (ogonblick: Ogonblick): Uppfoljningsrapport => {
  const visa = karta(ogonblick);
  const overenskommelse = AVTAL[ogonblick.avtal] ?? '';
  return {
    ...{ schema: 1, dag: '2023-03-15', kriterier: [], indikatorer: [], brister: [], planer: [], synpunkter: [] },
    om: {
      ...{ uppfoljning: overenskommelse, overenskommelse, lan: '20', ar: 2022, rubrik: 'R', omfattning: 'O' },
      ...{ parter: KOMMUNER, slutford: false },
    },
    ordlista: {
      rapport: '',
      plan: { lokal: '', lan: '' },
      lan: '',
      overenskommelse: '',
      huvudman: {},
      fragor: {},
      kriterier: {},
    },
    enkat: {
      ...{ formular: { id: 'f', version: '1' }, svarSenast: '2023-02-28', deltagare: [] },
      antal: { tillfragade: 3, besvarat: 0, tomt: 0, 'ej-svarat': 3, 'ej-tillfragad': 0 },
    },
    siffror: {
      ...{ flode: [], ledtider: [], trend: [] },
      kommuner: KOMMUNER.map((huvudman) => ({ huvudman, antal: visa([huvudman, overenskommelse]) })),
    },
    ...{ revisionsbeslut: null, saknas: [] },
  };
};

/** What has been open of one agreement, version by version, with the numbers that it was made from. */
interface Version {
  readonly varden: readonly OppetVarde[];
  readonly kub: Kub;
  /** Of the kommuner, as it was shown that moment to who was logged in. */
  readonly summa: Smatal;
}
type Publicera = (fore: readonly OppetVarde[], nr: number, ogonblick: Ogonblick) => readonly OppetVarde[];

/** By the view's own fold of frozen reports. */
const enligtRegeln: Publicera = (fore, nr, ogonblick) =>
  fryst(
    fore,
    { av: '20', frysningId: `f${nr}`, position: nr, tid: '2023-03-15T10:00:00Z', ...frys(rapport(ogonblick)) },
    'u',
  );
/** As if each report replaced the one before it. */
const varjeGang: Publicera = (_fore, nr, ogonblick) => enligtRegeln([], nr, ogonblick);
/** As if each was held against the one before it alone. */
const glomskt: Publicera = (fore, nr, ogonblick) =>
  enligtRegeln(
    fore.map((varde) => ({ ...varde, tidigare: [] })),
    nr,
    ogonblick,
  );

const versioner = (historien: readonly Ogonblick[], avtal: number, publicera: Publicera): readonly Version[] => {
  const alla: Version[] = [];
  for (const [nr, ogonblick] of historien.entries()) {
    if (ogonblick.avtal !== avtal) continue;
    const fore = alla.at(-1)?.varden ?? [];
    const varden = publicera(fore, nr, ogonblick);
    const ny = varden.find(({ matt }) => matt === 'avvikelser')?.frysning === `f${nr}`;
    const tal = KOMMUNER.map((_, kommun) => ogonblick.tal[kommun * AVTAL.length + avtal] ?? 0);
    const summa = karta(ogonblick)([null, AVTAL[avtal] ?? '']);
    if (ny) alla.push({ varden, summa, kub: { storlek: [KOMMUNER.length], tal } });
  }
  return alla;
};

/** What the solver is given: each figure where it stands; the sum is not open, and is given of one version alone. */
const sedd = ({ varden, kub, summa }: Version, medSumma: boolean): Publicerat => {
  const margin = medSumma ? summa : null;
  const visa = ([kommun]: Talplats): Smatal | null => (kommun == null ? margin : visad(varden, KOMMUNER[kommun] ?? ''));
  return { tabeller: [kub], skyddat: { tabeller: [{ visa }] } };
};
const visad = (varden: readonly OppetVarde[], huvudman: string): Smatal => {
  const varde = varden.find((en) => en.matt === 'avvikelser' && en.huvudman === huvudman)?.varde;
  return varde === '<5' || varde === 'dolt' ? varde : Number(varde);
};
/** Where nothing but `dolt` is shown, all is hidden and nothing is said. @param medSumma the version whose sum it knows */
const knackt = (historien: readonly Ogonblick[], publicera: Publicera, medSumma: number | null): readonly string[] =>
  AVTAL.flatMap((_, avtal) => {
    const alla = versioner(historien, avtal, publicera);
    const kand = medSumma === null ? null : medSumma % Math.max(1, alla.length);
    const sedda = alla.map((version, nr) => sedd(version, nr === kand)).filter((en) => !alltDolt(en));
    return losta(sedda, () => []);
  });

describe('open figures of reports that are frozen again and again', () => {
  it('B12 no hidden number, and no change of 1–4, can be solved from all that has been open, nor with the sums of one moment', () => {
    let [ersatta, dolda] = [0, 0];
    fc.assert(
      fc.property(historia, fc.option(fc.nat(6)), (historien, medSumma) => {
        expect(knackt(historien, enligtRegeln, medSumma)).toEqual([]);
        const alla = AVTAL.flatMap((_, avtal) => versioner(historien, avtal, enligtRegeln).slice(1));
        ersatta += alla.length;
        dolda += alla.filter((version) =>
          version.varden.some(({ varde }) => varde === '<5' || varde === 'dolt'),
        ).length;
      }),
      { numRuns: 200 },
    );
    expect(ersatta).toBeGreaterThan(20);
    expect(dolda).toBeGreaterThan(0);
  });

  it('the solver is no fool: it finds what changed where reports replace each other always, or forget the earlier ones', () => {
    const historien = (...forsta: readonly number[]): readonly Ogonblick[] =>
      forsta.map((antal) => ({ avtal: 0, tal: [antal, 0, 30, 0, 40, 0] }));
    expect(knackt(historien(20, 22), varjeGang, null)).toEqual(['change of 0:0']);
    expect(knackt(historien(20, 30, 22), glomskt, null)).toEqual(['change of 0:0']);
    expect(knackt(historien(20, 22, 30, 22), enligtRegeln, 1)).toEqual([]);
  });
});
