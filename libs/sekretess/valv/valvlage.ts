import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import type { Valvlage } from './nyckelvalv.js';

const ANTAL = `SELECT
  (SELECT CAST(count(DISTINCT huvudman) AS integer) FROM huvudmannanyckel) AS huvudman,
  (SELECT CAST(count(*) AS integer) FROM textnyckel) AS textnycklar,
  (SELECT CAST(count(*) AS integer) FROM gravsten) AS gravstenar`;
const SKYDD = `SELECT skydd AS id, CAST(count(*) AS integer) AS antal FROM huvudmannanyckel GROUP BY skydd ORDER BY skydd`;
const OAVSLUTADE = `SELECT huvudman FROM huvudmannanyckel GROUP BY huvudman HAVING count(*) > 1 ORDER BY huvudman`;

export const valvlage = async (lager: Radlager): Promise<Valvlage> => {
  const [antal] = await lager.las<Pick<Valvlage, 'huvudman' | 'textnycklar' | 'gravstenar'>>(ANTAL);
  const skydd = await lager.las<Valvlage['skydd'][number]>(SKYDD);
  const oavslutade = await lager.las<{ readonly huvudman: string }>(OAVSLUTADE);
  return {
    huvudman: antal?.huvudman ?? 0,
    textnycklar: antal?.textnycklar ?? 0,
    gravstenar: antal?.gravstenar ?? 0,
    skydd,
    oavslutade: oavslutade.map(({ huvudman }) => huvudman),
  };
};
