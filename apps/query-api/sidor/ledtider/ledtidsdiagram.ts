import type { Kvantiler, Ledtid, Ledtider, Ledtidsniva } from '#libs/read-models/index.js';
import { ladagram, pa, stapeldiagram, type Cell, type Diagram, type Sprak, type Tabell } from '#libs/sidor/index.js';
import type { Arsfilter } from '../statistik/listadresser.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { heltal, procent, talcell, taltext } from '../statistik/tal.js';
import {
  DAGAR,
  EJ_NADD,
  FOR_FA,
  FRIST,
  FRIST_DOLD_FOR,
  KOLUMNER,
  LADOR,
  NIVAER,
  OPPEN_ANDE,
  TOMT,
  UTAN_FRIST,
} from './texter.js';

const KVANTILER = ['p10', 'p25', 'p50', 'p75', 'p90'] as const satisfies readonly (keyof Kvantiler)[];

/** Whether anything of how long it takes can be said. */
export const harKvantiler = ({ p10, p25, p50 }: Kvantiler): boolean => [p10, p25, p50].some((dagar) => dagar !== null);

/**
 * For the chart: where the outer ones are hidden, being of too few, the box has no whiskers, or is its middle alone. A
 * lower one is hidden together with its upper; an upper one that is null by itself is not reached yet.
 */
const tillLada = ({ p10, p25, p50, p75, p90 }: Kvantiler): Kvantiler => {
  const nedre = p25 ?? p50;
  const ovre = p25 === null ? p50 : p75;
  return { p10: p10 ?? nedre, p25: nedre, p50, p75: ovre, p90: p10 === null ? ovre : p90 };
};

/** Whose times, as people call it, and where their lists are. */
export type Ledtidsval = Pick<Statistikurval, 'omradesnamn' | 'lista' | 'vistelser' | 'tvister'>;

/** Half of the cases within the box, eight of ten within the whiskers. */
export const ladediagram = (sprak: Sprak, ledtider: Ledtider, val: Ledtidsval): Diagram => {
  const { omradesnamn: omrade } = val;
  const titel = `${pa(sprak, LADOR)}, ${omrade}, ${ledtider.ar}`;
  return ladagram(
    {
      lador: ledtider.nivaer.map((en) => ({ namn: pa(sprak, NIVAER[en.niva]), ...tillLada(en) })),
      enhet: pa(sprak, DAGAR),
      oppen: pa(sprak, OPPEN_ANDE),
    },
    {
      ...{ id: 'ledtider', titel, tabell: ledtidstabell(sprak, ledtider, { rubrik: titel, val }) },
      beskrivning: ledtider.nivaer.map((en) => iOrd(sprak, en)).join(' '),
    },
  );
};

/** Numbers and quantiles by level. */
const ledtidstabell = (
  sprak: Sprak,
  { ar, nivaer }: Ledtider,
  { rubrik, val }: { readonly rubrik: string; readonly val: Ledtidsval },
): Tabell => ({
  ...{ id: 'ledtider', rubrik, tomt: pa(sprak, TOMT) },
  kolumner: [
    { rubrik: pa(sprak, KOLUMNER.niva) },
    ...(['antal', 'oppna', ...KVANTILER] as const).map((namn) => ({ rubrik: pa(sprak, KOLUMNER[namn]), tal: true })),
  ],
  rader: nivaer.map((en) => [
    pa(sprak, NIVAER[en.niva]),
    talcell(sprak, en.antal, listan(val, en.niva, { ar, pagar: false })),
    talcell(sprak, en.oppna, listan(val, en.niva, { ar, pagar: true })),
    ...KVANTILER.map((kvantil): Cell => en[kvantil] ?? utan(sprak, en, kvantil)),
  ]),
});

/** What began in the year: cases, stays at a samverkansnivå (of a matter that came back there are two), or tvister. */
const listan = ({ lista, vistelser, tvister }: Ledtidsval, niva: Ledtidsniva, filter: Arsfilter): string | null => {
  if (niva === 'samverkan') return vistelser(filter);
  if (niva === 'tvist') return tvister(filter);
  return lista({ ledtid: niva, ledtidAr: filter.ar, ...(filter.pagar && { ledtidPagar: true as const }) });
};

/** Why there is none. */
const utan = (sprak: Sprak, en: Ledtid, kvantil: (typeof KVANTILER)[number]): string | null => {
  if (!harKvantiler(en)) return null;
  const nedre = { p10: null, p25: null, p50: en.p25, p75: en.p25, p90: en.p10 }[kvantil];
  return pa(sprak, nedre === null ? FOR_FA : EJ_NADD);
};

const iOrd = (sprak: Sprak, en: Ledtid): string => {
  const niva = pa(sprak, NIVAER[en.niva]);
  const [antal, oppna] = [taltext(sprak, en.antal), taltext(sprak, en.oppna)];
  return pa(sprak, [
    `${niva}: ${antal} ärenden, ${oppna} pågår; ${halften(sprak, en)}${nioAvTio(sprak, en)}.`,
    `${niva}: ${antal} cases, ${oppna} still open; ${halften(sprak, en)}${nioAvTio(sprak, en)}.`,
  ]);
};

const halften = (sprak: Sprak, en: Ledtid): string => {
  if (!harKvantiler(en)) return pa(sprak, ['tiden kan inte sägas', 'the time cannot be told']);
  if (en.p50 === null) return pa(sprak, ['hälften är ännu inte klara', 'half are not yet done']);
  const dagar = heltal(sprak, en.p50);
  return pa(sprak, [`hälften klara inom ${dagar} dagar`, `half done within ${dagar} days`]);
};

const nioAvTio = (sprak: Sprak, { p90 }: Ledtid): string => {
  if (p90 === null) return '';
  const dagar = heltal(sprak, p90);
  return pa(sprak, [`, nio av tio inom ${dagar}`, `, nine in ten within ${dagar}`]);
};

/** Of those with a day to answer by, how many kept it, and where that is hidden; null: there is none to show. */
export const fristdiagram = (sprak: Sprak, ledtider: Ledtider, omrade: string): Diagram | null => {
  const kanda = ledtider.nivaer.filter(
    ({ andelInomFrist, fristDold }) => andelInomFrist !== null || fristDold === true,
  );
  if (kanda.every(({ andelInomFrist }) => andelInomFrist === null)) return null;
  const titel = `${pa(sprak, FRIST)}, ${omrade}, ${ledtider.ar}`;
  const namn = kanda.map(({ niva }) => pa(sprak, NIVAER[niva]));
  const andelar = kanda.map(({ andelInomFrist: andel }) => (andel === null ? null : Math.round(andel * 100)));
  const dolt = taltext(sprak, 'dolt');
  return stapeldiagram(
    {
      ...{ kategorier: namn, liggande: true },
      serier: [{ namn: pa(sprak, KOLUMNER.andel), varden: andelar.map((andel) => andel ?? dolt) }],
    },
    {
      ...{ id: 'inom-svarstiden', titel, beskrivning: andelarIOrd(sprak, kanda) },
      tabell: {
        ...{ id: 'inom-svarstiden', rubrik: titel, tomt: pa(sprak, UTAN_FRIST) },
        kolumner: [{ rubrik: pa(sprak, KOLUMNER.niva) }, { rubrik: `${pa(sprak, KOLUMNER.andel)}, %`, tal: true }],
        rader: namn.map((niva, nr): readonly Cell[] => [niva, andelar[nr] ?? { text: dolt }]),
      },
    },
  );
};

const andelarIOrd = (sprak: Sprak, kanda: readonly Ledtid[]): string => {
  const dolda = kanda.filter(({ andelInomFrist }) => andelInomFrist === null);
  const namn = dolda.map(({ niva }) => pa(sprak, NIVAER[niva]).toLowerCase()).join(', ');
  return [
    ...kanda.flatMap(({ niva, andelInomFrist: andel }) =>
      andel === null ? [] : [`${pa(sprak, NIVAER[niva])}: ${procent(sprak, andel)}.`],
    ),
    ...(dolda.length === 0 ? [] : [pa(sprak, FRIST_DOLD_FOR(namn))]),
  ].join(' ');
};
