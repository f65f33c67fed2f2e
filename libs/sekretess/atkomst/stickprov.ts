import { hash } from 'node:crypto';
import { setImmediate as nastaTur } from 'node:timers/promises';
import { nastaMidnatt } from '#libs/platform/datum.js';
import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import { gransId } from './atkomst-id.js';
import type { Atkomstrad, Stickprovsfraga, Stickprovsrad } from './atkomstlogg.js';
import { FLAGGOR, type Flagga } from './atkomstpost.js';
import { egenLasare, innehaller, lasRader, ledI } from './urval.js';

const SIDA = 5_000;
/** A million records: a longer time is asked for in parts. */
const SIDOR_MAX = 200;
const REGELTRAFFAR_MAX = 100;

type Skal = Stickprovsrad['skal'][number];

/** Random rows and all that a rule picks out, of the huvudman's own readers; each says why. */
export const dra = async (lager: Radlager, fraga: Stickprovsfraga): Promise<readonly Stickprovsrad[]> => {
  const skal = new Map<string, Skal[]>();
  const lagg = (ids: readonly string[], varfor: Skal): void =>
    ids.forEach((id) => skal.set(id, [...(skal.get(id) ?? []), varfor]));
  lagg(await slumpvisa(lager, fraga), 'slump');
  for (const flagga of STORED) lagg(await flaggade(lager, fraga, flagga), flagga);
  lagg(await volymer(lager, fraga), 'volym');
  const rader = await hamta(lager, fraga.huvudman, [...skal.keys()]);
  return rader.map((rad) => ({ rad, skal: skal.get(rad.id) ?? [] }));
};

const STORED = Object.keys(FLAGGOR).filter((en): en is Exclude<Flagga, 'volym'> => en !== 'volym');

const tid = ({ fran, till }: Stickprovsfraga): readonly [string, string] => [
  gransId(new Date(fran)),
  gransId(new Date(till)),
];
const URVAL = `FROM atkomst_synlig s JOIN atkomst a ON a.id = s.post
  WHERE s.huvudman = $1 AND ${egenLasare(2)} AND a.slag <> 'nav'`;

/** The records whose hash with the seed is least: every record alike, and the same ones however much comes after. */
const slumpvisa = async (lager: Radlager, fraga: Stickprovsfraga): Promise<readonly string[]> => {
  const [fran, till] = tid(fraga);
  let minst: readonly (readonly [string, string])[] = [];
  let efter = fran;
  for (let sida = 0; sida < SIDOR_MAX; sida += 1) {
    const ids = await lager.las<{ readonly id: string }>(
      `SELECT a.id ${URVAL} AND s.post > $3 AND s.post < $4 ORDER BY s.post LIMIT ${SIDA}`,
      [fraga.huvudman, ledI(fraga.huvudman), efter, till],
    );
    const nya = ids.map(({ id }) => [hash('sha256', `${fraga.seed}\n${id}`, 'hex'), id] as const);
    minst = [...minst, ...nya].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, fraga.antal);
    if (ids.length < SIDA) return minst.map(([, id]) => id);
    efter = ids.at(-1)?.id ?? till;
    await nastaTur();
  }
  throw new RangeError('more records than one sample is drawn from');
};

const flaggade = async (lager: Radlager, fraga: Stickprovsfraga, flagga: Flagga): Promise<readonly string[]> => {
  const rader = await lager.las<{ readonly id: string }>(
    `SELECT a.id ${URVAL} AND s.post >= $3 AND s.post < $4 AND ${innehaller('a.flaggor', 5)}
     ORDER BY s.post DESC LIMIT ${REGELTRAFFAR_MAX}`,
    [fraga.huvudman, ledI(fraga.huvudman), ...tid(fraga), ledI(flagga)],
  );
  return rader.map(({ id }) => id);
};

/** The last record of each hour and Swedish day in which one person saw more cases than the limit, latest first. */
const volymer = async (lager: Radlager, fraga: Stickprovsfraga): Promise<readonly string[]> => {
  const { perTimme, perDygn } = fraga.volym;
  // Sweden is whole hours from UTC: an hour is the same in both.
  const ids = new Set(await manga(lager, fraga, { grans: perTimme, tid: tid(fraga), grupp: ', substr(a.tid, 1, 13)' }));
  for (const dygn of await dygnen(lager, fraga)) {
    if (ids.size >= REGELTRAFFAR_MAX) break;
    for (const id of await manga(lager, fraga, { grans: perDygn, tid: dygn, grupp: '' })) ids.add(id);
  }
  return [...ids];
};

interface Matt {
  readonly grans: number;
  readonly tid: readonly [string, string];
  readonly grupp: string;
}

const manga = async (
  lager: Radlager,
  { huvudman }: Stickprovsfraga,
  { grans, tid: inom, grupp }: Matt,
): Promise<readonly string[]> => {
  const rader = await lager.las<{ readonly id: string }>(
    `SELECT max(a.id) AS id FROM atkomst_synlig s JOIN atkomst a ON a.id = s.post
     JOIN atkomst_objekt o ON o.post = a.id AND o.slag = 'avvikelse'
     WHERE s.huvudman = $1 AND ${egenLasare(2)} AND a.slag = 'person' AND s.post >= $3 AND s.post < $4
     GROUP BY a.klient${grupp} HAVING count(DISTINCT o.id) > $5 ORDER BY 1 DESC LIMIT ${REGELTRAFFAR_MAX}`,
    [huvudman, ledI(huvudman), ...inom, grans],
  );
  return rader.map(({ id }) => id);
};

/** The Swedish days of the time asked for, latest first, from the one with the first record on. */
const dygnen = async (
  lager: Radlager,
  fraga: Stickprovsfraga,
): Promise<readonly (readonly [fran: string, till: string])[]> => {
  const [forst] = await lager.las<{ readonly tid: string | null }>(
    `SELECT min(a.tid) AS tid ${URVAL} AND s.post >= $3 AND s.post < $4`,
    [fraga.huvudman, ledI(fraga.huvudman), ...tid(fraga)],
  );
  const slut = new Date(fraga.till);
  const dygn: (readonly [string, string])[] = [];
  for (let fran = new Date(forst?.tid ?? slut); fran < slut; fran = nastaMidnatt(fran)) {
    const till = nastaMidnatt(fran);
    dygn.push([gransId(fran), gransId(till < slut ? till : slut)]);
  }
  return dygn.reverse();
};

const hamta = (lager: Radlager, huvudman: string, ids: readonly string[]): Promise<readonly Atkomstrad[]> =>
  lasRader(lager, huvudman, {
    sql: 's.huvudman = $1 AND s.post = ANY($2)',
    parametrar: [huvudman, ids],
    limit: ids.length,
  });
