import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { avvikelselista } from '../avvikelselista/projection.js';
import type { Avvikelsefilter } from '../avvikelselista/filter.js';
import { listaAvvikelser } from '../avvikelselista/queries.js';
import { eskaleringstrappa } from '../eskaleringstrappa/projection.js';
import { listaSamverkansvistelser } from '../eskaleringstrappa/samverkansvistelser.js';
import { lasFlode, type Flodesnod } from '../flode/queries.js';
import { lasLedtider } from '../ledtider/queries.js';
import { samverkanstider } from '../samverkanstider/projection.js';
import type { Handelsebok } from '../testing/handelser.js';
import { slumphistoria } from '../testing/historia.js';
import { statistikfall } from '../testing/statistikfall.js';
import { planera, vikt } from '../testing/vyprov.js';
import { lasVarmekarta } from '../varmekarta/queries.js';
import { lasRapportering } from '../varmekarta/rapportering.js';
import { tvistlage } from '../tvistlage/projection.js';
import { listaTvister, type Tvistfraga } from '../tvistlage/queries.js';
import { arendestatistik } from './projection.js';

jest.setTimeout(60_000);
const VYER = [avvikelselista, arendestatistik, samverkanstider, eskaleringstrappa, tvistlage];
const BOCKER: readonly (readonly [string, Handelsebok])[] = [
  ['of cases counted each in another way', statistikfall()],
  ['of chance', slumphistoria(41, 25, 12)],
];
const LAN = '20';
const iAret = (ar: string): Avvikelsefilter => ({
  ...{ makulerade: false, manadFran: `${ar}-01`, manadTill: `${ar}-12` },
});
const STEG: Readonly<Record<Flodesnod, Avvikelsefilter>> = {
  rapporterad: {},
  linje: { gemensam: false },
  gemensam: { gemensam: true },
  samverkan: { bakom: { vag: 'samverkan' } },
  tvist: { bakom: { vag: 'tvist' } },
};

describe.each(BOCKER)('a history %s', (_namn, bok) => {
  let db: Vydatabas;
  let huvudman: readonly string[] = [];
  let aren: readonly string[] = [];

  beforeAll(async () => {
    db = await vikt(bok, VYER);
    const rader = await db.las<{ omrade: string; period: string }>(
      "SELECT DISTINCT omrade, left(period, 4) AS period FROM arendestatistik WHERE omrade NOT LIKE 'lan-%'",
    );
    huvudman = [...new Set(rader.map(({ omrade }) => omrade))];
    aren = [...new Set(rader.map(({ period }) => period))];
  });
  afterAll(() => db.stang());

  const antal = async (kod: string, filter: Avvikelsefilter): Promise<number> => {
    const sida = { limit: 100, offset: 0, sortering: '-rapporterad' } as const;
    const lista = await listaAvvikelser(db, { huvudman: kod, krets: null, filter, ...sida });
    expect(lista.rader.length).toBe(lista.antal);
    return lista.antal;
  };

  const hosAlla = (): readonly (readonly [kod: string, ar: string])[] =>
    huvudman.flatMap((kod) => aren.map((ar) => [kod, ar] as const));

  it('every step of the flow is as many as its list holds, whoever asks; one makulerad is in neither', async () => {
    const visade = new Set<Flodesnod>();
    const prova = async (kod: string, ar: string): Promise<void> => {
      const { noder } = await lasFlode(db, { omrade: kod, ar });
      for (const { nod, antal: tal } of noder) {
        expect([kod, ar, nod, await antal(kod, { ...iAret(ar), ...STEG[nod] })]).toEqual([kod, ar, nod, tal]);
        if (tal !== 0) visade.add(nod);
      }
    };
    for (const [kod, ar] of hosAlla()) await prova(kod, ar);
    expect([...visade].sort()).toEqual(['gemensam', 'linje', 'rapporterad', 'samverkan', 'tvist']);
  });

  it('every way from one step to another, also what skipped a step', async () => {
    const vagar: readonly (readonly [fran: Flodesnod, till: Flodesnod, filter: Avvikelsefilter])[] = [
      ['linje', 'samverkan', { gemensam: false, bakom: { vag: 'samverkan' } }],
      ['linje', 'tvist', { gemensam: false, bakom: { vag: 'tvist-utan-samverkan' } }],
      ['gemensam', 'samverkan', { gemensam: true, bakom: { vag: 'samverkan' } }],
      ['gemensam', 'tvist', { gemensam: true, bakom: { vag: 'tvist-utan-samverkan' } }],
      ['samverkan', 'tvist', { bakom: { vag: 'samverkan-och-tvist' } }],
    ];
    const prova = async (kod: string, ar: string): Promise<void> => {
      const { lankar } = await lasFlode(db, { omrade: kod, ar });
      for (const [fran, till, filter] of vagar) {
        const tal = lankar.find((en) => en.fran === fran && en.till === till)?.antal ?? 0;
        expect([kod, ar, fran, till, await antal(kod, { ...iAret(ar), ...filter })]).toEqual([
          kod,
          ar,
          fran,
          till,
          tal,
        ]);
      }
    };
    for (const [kod, ar] of hosAlla()) await prova(kod, ar);
  });

  it('every level that is measured on the case itself, those that go on apart', async () => {
    let raknade = 0;
    const prova = async (kod: string, ar: string, niva: 'linje' | 'gemensam'): Promise<void> => {
      const { nivaer } = await lasLedtider(db, { omrade: kod, ar, idag: '2026-12-31' });
      const ledtid = nivaer.find((en) => en.niva === niva);
      const om = (pagar: boolean) => antal(kod, { bakom: { ledtid: { niva, ar, pagar } } });
      expect([kod, ar, niva, await om(false), await om(true)]).toEqual([kod, ar, niva, ledtid?.antal, ledtid?.oppna]);
      raknade += Number(ledtid?.antal);
    };
    for (const [kod, ar] of hosAlla()) {
      await prova(kod, ar, 'linje');
      await prova(kod, ar, 'gemensam');
    }
    expect(raknade).toBeGreaterThan(5);
  });

  it('every stay in samverkan and every tvister that its level measures, those that go on apart', async () => {
    const sida = { limit: 100, offset: 0 } as const;
    let raknade = 0;
    const prova = async (kod: string, ar: string): Promise<void> => {
      const { nivaer } = await lasLedtider(db, { omrade: kod, ar, idag: '2026-12-31' });
      const [samverkan, tvist] = ['samverkan', 'tvist'].map((niva) => nivaer.find((en) => en.niva === niva));
      const vistelser = async (pagar: boolean) => {
        const lista = await listaSamverkansvistelser(db, { huvudman: kod, ar, pagar, ...sida });
        expect(lista.rader).toHaveLength(lista.antal);
        return lista.antal;
      };
      const tvister = async (val: Partial<Tvistfraga>) =>
        (await listaTvister(db, { huvudman: kod, oppnadAr: ar, ...sida, ...val })).antal;
      expect([kod, ar, await vistelser(false), await vistelser(true)]).toEqual([
        kod,
        ar,
        samverkan?.antal,
        samverkan?.oppna,
      ]);
      expect([kod, ar, await tvister({ utanAterkallade: true }), await tvister({ status: 'oppen' })]).toEqual([
        ...[kod, ar, tvist?.antal, tvist?.oppna],
      ]);
      raknade += Number(samverkan?.antal) + Number(tvist?.antal);
    };
    for (const [kod, ar] of hosAlla()) await prova(kod, ar);
    expect(raknade).toBeGreaterThan(5);
  });

  it('what a kommun has reported, and received', async () => {
    const prova = async (ar: string): Promise<void> => {
      const kommuner = huvudman.filter((kod) => kod.length === 4 && kod.startsWith(LAN));
      for (const { kommun, rapporterad, mottagen } of await lasRapportering(db, {
        lan: LAN,
        ar,
        kommuner,
        aggregat: false,
      })) {
        const [egna, andras] = [{ roll: 'rapporterande' }, { roll: 'berord' }] as const;
        expect([
          ...[kommun, ar],
          ...[await antal(kommun, { ...iAret(ar), ...egna }), await antal(kommun, { ...iAret(ar), ...andras })],
        ]).toEqual([kommun, ar, rapporterad, mottagen]);
      }
    };
    for (const ar of aren) await prova(ar);
  });

  it('every cell of the map in the own row, also where no agreement is named', async () => {
    const prova = async (ar: string): Promise<void> => {
      const { kolumner, rader } = await lasVarmekarta(db, { lan: LAN, ar });
      for (const { kommun, antal: celler } of rader) {
        const listor = kolumner.map((overenskommelse) => antal(kommun, { ...iAret(ar), overenskommelse }));
        expect(await Promise.all(listor)).toEqual(celler);
      }
    };
    for (const ar of aren) await prova(ar);
  });

  it('a year of stays is found in an index', async () => {
    const plan = await planera(db, (prov) =>
      listaSamverkansvistelser(prov, { huvudman: '20', ar: '2026', pagar: false, limit: 20, offset: 0 }),
    );
    expect(plan).toMatch(/"eskaleringstrappa_samverkan_1".*"Index Cond":"[^"]*fran_dag >= /);
    expect(plan).not.toContain('"Sort');
  });

  it.each([
    ['what has gone so far', { vag: 'tvist-utan-samverkan' }],
    ['what is measured', { ledtid: { niva: 'linje', ar: '2026', pagar: true } }],
  ] as const)('the list behind %s is found among what stands behind numbers, in its order', async (_namn, bakom) => {
    const [sida, antal] = (await planerad({ ...iAret('2026'), gemensam: true, bakom })).split('\n');
    expect(sida).toMatch(/"arendestatistik_bakom_1"/);
    expect(antal).toMatch(/"arendestatistik_bakom_[12]"/);
    expect([sida, antal].join('')).not.toMatch(/Sort|SubPlan|Seq Scan|avvikelselista_del/);
    const [iRollen] = (await planerad({ roll: 'berord', bakom })).split('\n');
    expect(iRollen).toMatch(/"arendestatistik_bakom_1".*"avvikelselista_del_\w+"/);
  });

  it('the list of a year long ago is found by its months, also of a kind; by risk in the order of risk', async () => {
    const filter = { ...iAret('2024'), gemensam: true, kategori: 'sip' };
    const plan = await planerad(filter);
    expect(plan.match(/"Index Name":"avvikelselista_del_4"/g)).toHaveLength(2);
    expect(plan).toMatch(/"Index Cond":"[^"]*manad = m.manad/);
    expect(plan).toMatch(/"Index Only Scan"/);
    expect(await planerad(filter, '-riskvarde')).toMatch(/"avvikelselista_del_\d+"/);
  });

  const planerad = (filter: Avvikelsefilter, sortering: '-rapporterad' | '-riskvarde' = '-rapporterad') =>
    planera(db, (prov) =>
      listaAvvikelser(prov, { huvudman: '20', krets: null, filter, sortering, limit: 20, offset: 0 }),
    );
});
