import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import type { Valvlage } from './nyckelvalv.js';

const ANTAL = `SELECT
  (SELECT CAST(count(*) AS integer) FROM textnyckel) AS textnycklar,
  (SELECT CAST(count(*) AS integer) FROM gravsten) AS gravstenar`;
const HUVUDMAN = 'SELECT DISTINCT huvudman FROM huvudmannanyckel ORDER BY huvudman';
const SKYDD = `SELECT skydd AS id, CAST(count(*) AS integer) AS antal FROM huvudmannanyckel GROUP BY skydd ORDER BY skydd`;
const OAVSLUTADE = `SELECT huvudman FROM huvudmannanyckel GROUP BY huvudman HAVING count(*) > 1 ORDER BY huvudman`;

export const valvlage = async (lager: Radlager): Promise<Valvlage> => {
  const [antal] = await lager.las<Pick<Valvlage, 'textnycklar' | 'gravstenar'>>(ANTAL);
  const huvudman = await lager.las<{ readonly huvudman: string }>(HUVUDMAN);
  const skydd = await lager.las<Valvlage['skydd'][number]>(SKYDD);
  const oavslutade = await lager.las<{ readonly huvudman: string }>(OAVSLUTADE);
  return {
    huvudman: huvudman.map((rad) => rad.huvudman),
    textnycklar: antal?.textnycklar ?? 0,
    gravstenar: antal?.gravstenar ?? 0,
    skydd,
    oavslutade: oavslutade.map((rad) => rad.huvudman),
  };
};
