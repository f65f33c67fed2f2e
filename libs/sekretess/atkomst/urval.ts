import type { Radcell, Radlager } from '#libs/platform/sql/radlager/index.js';
import { gransId } from './atkomst-id.js';
import type { Atkomstfraga, Atkomstrad } from './atkomstlogg.js';
import { POSTKOLUMNER, radFor, type Granskningsrad, type Objektrad, type Postrad } from './rader.js';

/** What a question narrows to, with its parameters. */
export interface Villkor {
  readonly sql: string;
  readonly parametrar: readonly Radcell[];
}

/** `LIKE` differs between the stores in case and in its wildcards: a text without the part is another text. */
export const innehaller = (kolumn: string, plats: number): string => `replace(${kolumn}, $${plats}, '') <> ${kolumn}`;

/** In a list column each code has a space on both sides. */
export const ledI = (kod: string): string => ` ${kod} `;

export const egenLasare = (plats: number): string => innehaller('a.huvudman', plats);

/** Parameters 1 and 2 are the huvudman and the same as part of a list. */
export const villkorAv = (fraga: Atkomstfraga): Villkor => {
  const parametrar: Radcell[] = [fraga.huvudman, ledI(fraga.huvudman)];
  const led = ['s.huvudman = $1'];
  const lagg = (varde: string | undefined, sql: (plats: number) => string): void => {
    if (varde !== undefined) led.push(sql(parametrar.push(varde)));
  };
  lagg(fraga.fran && gransId(new Date(fraga.fran)), (n) => `s.post >= $${n}`);
  lagg(fraga.till && gransId(new Date(fraga.till)), (n) => `s.post < $${n}`);
  lagg(fraga.handling, (n) => `a.handling = $${n}`);
  lagg(fraga.klient, (n) => `a.klient = $${n} AND ${egenLasare(2)}`);
  lagg(fraga.flagga && ledI(fraga.flagga), (n) => `${innehaller('a.flaggor', n)} AND ${egenLasare(2)}`);
  lagg(
    fraga.arende,
    (n) => `EXISTS (SELECT 1 FROM atkomst_objekt o WHERE o.id = $${n} AND o.post = s.post
    AND (${innehaller('o.berorda', 2)} OR ${egenLasare(2)} OR a.mottagare = $1))`,
  );
  // Both parameters are always used, so that every store knows their type.
  if (!led.some((en) => en.includes('$2'))) led.push(`$2 <> ''`);
  return { sql: led.join(' AND '), parametrar };
};

const FRAN = 'FROM atkomst_synlig s JOIN atkomst a ON a.id = s.post';

/** Records that meet the condition, newest first, as the huvudman may see them. */
export const lasRader = async (
  lager: Radlager,
  huvudman: string,
  { sql, parametrar, limit, offset = 0 }: Villkor & { readonly limit: number; readonly offset?: number },
): Promise<readonly Atkomstrad[]> => {
  const plats = parametrar.length;
  const rader = await lager.las<Postrad>(
    `SELECT ${POSTKOLUMNER} ${FRAN} JOIN atkomst_falt f ON f.id = a.falt WHERE ${sql}
     ORDER BY s.post DESC LIMIT $${plats + 1} OFFSET $${plats + 2}`,
    [...parametrar, limit, offset],
  );
  if (rader.length === 0) return [];
  const ids = rader.map(({ id }) => id);
  const objekt = await lager.las<Objektrad>(
    'SELECT id, post, slag, berorda FROM atkomst_objekt WHERE post = ANY($1) ORDER BY post, id',
    [ids],
  );
  const granskningar = await lager.las<Granskningsrad>(
    `SELECT id, post, huvudman, av, tid, utfall FROM atkomst_granskning
     WHERE post = ANY($1) AND huvudman = $2 ORDER BY tid, id`,
    [ids, huvudman],
  );
  const perPost = Map.groupBy(objekt, ({ post }) => post);
  return rader.map((rad) =>
    radFor(huvudman, rad, {
      objekt: perPost.get(rad.id) ?? [],
      granskningar: granskningar.filter(({ post }) => post === rad.id),
    }),
  );
};

/** Counted no further than `max`. */
export const rakna = async (lager: Radlager, { sql, parametrar }: Villkor, max: number): Promise<number> => {
  const [rad] = await lager.las<{ readonly antal: number | string }>(
    `SELECT count(*) AS antal FROM (SELECT 1 AS en ${FRAN} WHERE ${sql} LIMIT $${parametrar.length + 1}) AS traffar`,
    [...parametrar, max],
  );
  return Number(rad?.antal ?? 0);
};
