import { hash } from 'node:crypto';
import { setImmediate as nastaTur } from 'node:timers/promises';
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

/** The last record of each hour or day (UTC) in which one person saw more cases than the limit. */
const volymer = async (lager: Radlager, fraga: Stickprovsfraga): Promise<readonly string[]> => {
  const { perTimme, perDygn } = fraga.volym;
  const en = async (tecken: number, grans: number): Promise<readonly string[]> => {
    const rader = await lager.las<{ readonly id: string }>(
      `SELECT max(a.id) AS id FROM atkomst_synlig s JOIN atkomst a ON a.id = s.post
       JOIN atkomst_objekt o ON o.post = a.id AND o.slag = 'avvikelse'
       WHERE s.huvudman = $1 AND ${egenLasare(2)} AND a.slag = 'person' AND s.post >= $3 AND s.post < $4
       GROUP BY a.klient, substr(a.tid, 1, ${tecken}) HAVING count(DISTINCT o.id) > $5 LIMIT ${REGELTRAFFAR_MAX}`,
      [fraga.huvudman, ledI(fraga.huvudman), ...tid(fraga), grans],
    );
    return rader.map(({ id }) => id);
  };
  return [...new Set([...(await en(13, perTimme)), ...(await en(10, perDygn))])];
};

const hamta = (lager: Radlager, huvudman: string, ids: readonly string[]): Promise<readonly Atkomstrad[]> =>
  lasRader(lager, huvudman, {
    sql: 's.huvudman = $1 AND s.post = ANY($2)',
    parametrar: [huvudman, ids],
    limit: ids.length,
  });
