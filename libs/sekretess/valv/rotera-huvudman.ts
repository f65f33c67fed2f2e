import type { Radsats } from '#libs/platform/sql/radlager/index.js';
import type { Huvudmannanyckel, Huvudmannarad } from './huvudmannanycklar.js';
import { slaInNyckel } from './inslagning.js';
import type { Roterat, Roteringsval } from './nyckelvalv.js';
import { indexkontext, oppnadIndexnyckel } from './personindex.js';
import { Roteringsgang, type Roteringsdelar } from './roteringsgang.js';
import { oppnadTextnyckel, textnyckelkontext, type Textnyckelrad } from './textnycklar.js';

const SATS_MAX = 200;
/** A process that has not noticed the new key may store another batch under the old one, for a minute. */
const OMTAG_MAX = 20;
const VERSIONER = `SELECT huvudman, version, skydd, inslagen FROM huvudmannanyckel WHERE huvudman = $1 ORDER BY version`;
const GAMLA = `
  SELECT t.id, t.inslagen AS nyckel, h.huvudman, h.version, h.skydd, h.inslagen
  FROM textnyckel t JOIN huvudmannanyckel h ON h.huvudman = t.huvudman AND h.version = t.version
  WHERE t.huvudman = $1 AND t.version < $2 ORDER BY t.version, t.id LIMIT ${SATS_MAX}`;
const ANTAL_GAMLA = `SELECT CAST(count(*) AS integer) AS antal FROM textnyckel WHERE huvudman = $1 AND version < $2`;
/** Not when it was destroyed, or wrapped anew by another, since it was read. */
const OM = 'UPDATE textnyckel SET version = $3, inslagen = $4 WHERE id = $1 AND version = $2';
const INDEX = `SELECT i.inslagen AS nyckel, h.huvudman, h.version, h.skydd, h.inslagen
  FROM indexnyckel i JOIN huvudmannanyckel h ON h.huvudman = i.huvudman AND h.version = i.version
  WHERE i.huvudman = $1 AND i.version < $2`;
const OM_INDEX = 'UPDATE indexnyckel SET version = $3, inslagen = $4 WHERE huvudman = $1 AND version = $2';
const BORT = `DELETE FROM huvudmannanyckel WHERE huvudman = $1 AND version < $2
  AND NOT EXISTS (SELECT 1 FROM textnyckel t WHERE t.huvudman = $1 AND t.version < $2)
  AND NOT EXISTS (SELECT 1 FROM indexnyckel i WHERE i.huvudman = $1 AND i.version < $2)`;

/** A new version wraps all; the old ones go when nothing is left under them. Goes on where a broken one stopped. */
export const roteraHuvudman = async (
  delar: Roteringsdelar,
  huvudman: string,
  val: Roteringsval = {},
): Promise<Roterat> => {
  const mal = await nyVersion(delar, huvudman);
  // Nobody's key is made by a slip of the pen.
  if (mal === null) return { antal: 0, klart: true };
  const gang = new Roteringsgang(await antalGamla(delar, mal), val);
  for (let omtag = 0; omtag < OMTAG_MAX; omtag += 1) {
    if (!(await slaOmAlla(delar, mal, gang))) break;
    await slaOmIndex(delar, mal);
    if (await forstordaVersioner(delar, mal)) return gang.utfall(true);
  }
  return gang.utfall(false);
};

const antalGamla = async ({ lager }: Roteringsdelar, mal: Huvudmannanyckel): Promise<number> => {
  const [rad] = await lager.las<{ readonly antal: number }>(ANTAL_GAMLA, [mal.huvudman, mal.version]);
  return rad?.antal ?? 0;
};

/** The one a broken rotation began with, or the next; null when the huvudman has none. */
const nyVersion = async (
  { lager, huvudmannanycklar }: Roteringsdelar,
  huvudman: string,
): Promise<Huvudmannanyckel | null> => {
  const [forsta, ...fler] = await lager.las<Huvudmannarad>(VERSIONER, [huvudman]);
  if (forsta === undefined) return null;
  if (fler.length === 0) await huvudmannanycklar.lagg(huvudman, forsta.version + 1);
  huvudmannanycklar.glom(huvudman);
  return huvudmannanycklar.aktiv(huvudman);
};

/** False: stopped. */
const slaOmAlla = async (delar: Roteringsdelar, mal: Huvudmannanyckel, gang: Roteringsgang): Promise<boolean> => {
  while (!gang.avbruten()) {
    const omslagna = await slaOmSats(delar, mal);
    if (omslagna === 0) return true;
    gang.notera(omslagna);
  }
  return false;
};

const slaOmSats = async ({ lager, huvudmannanycklar }: Roteringsdelar, mal: Huvudmannanyckel): Promise<number> => {
  const rader = await lager.las<Textnyckelrad>(GAMLA, [mal.huvudman, mal.version]);
  const satser: Radsats[] = [];
  for (const rad of rader) {
    const byte = oppnadTextnyckel(rad, await huvudmannanycklar.oppna(rad));
    const nyckel = slaInNyckel(byte, mal.byte, textnyckelkontext(rad.id, mal));
    satser.push({ sql: OM, parametrar: [rad.id, rad.version, mal.version, nyckel] });
  }
  if (satser.length > 0) await lager.skriv(satser);
  return satser.length;
};

const slaOmIndex = async ({ lager, huvudmannanycklar }: Roteringsdelar, mal: Huvudmannanyckel): Promise<void> => {
  const [rad] = await lager.las<Huvudmannarad & { readonly nyckel: Uint8Array }>(INDEX, [mal.huvudman, mal.version]);
  if (rad === undefined) return;
  const byte = oppnadIndexnyckel(rad.nyckel, await huvudmannanycklar.oppna(rad));
  const nyckel = slaInNyckel(byte, mal.byte, indexkontext(mal));
  await lager.skriv([{ sql: OM_INDEX, parametrar: [mal.huvudman, rad.version, mal.version, nyckel] }]);
};

/** False: something was stored under an old version meanwhile. */
const forstordaVersioner = async ({ lager }: Roteringsdelar, mal: Huvudmannanyckel): Promise<boolean> => {
  await lager.skriv([{ sql: BORT, parametrar: [mal.huvudman, mal.version] }]);
  const kvar = await lager.las<Huvudmannarad>(VERSIONER, [mal.huvudman]);
  if (kvar.length > 1) return false;
  await lager.utplana(['textnyckel', 'indexnyckel', 'huvudmannanyckel']);
  return true;
};
