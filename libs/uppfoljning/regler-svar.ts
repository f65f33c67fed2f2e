import { lika, upprepade } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { BesvaraEnkat } from './commands.js';
import type { Fragesvar, UppfoljningEvent } from './events.js';
import { SVAR_PER_HUVUDMAN_MAX } from './granser.js';
import { arTomt } from './svarslage.js';
import { arTomText, kravOppenText } from './texter.js';
import { kand, oppen } from './tilltrade.js';
import type { Enkatsvar, KandUppfoljning, UppfoljningState } from './uppfoljning.js';

/** U1, U2: by the one asked, or out of a file on its behalf. A later answer replaces an earlier, and both stand. */
export const besvara = (data: BesvaraEnkat['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = kravSvarande(kand(state), data);
  const { huvudman, kalla, kallnamn } = data;
  kravFragor(data);
  const svar = ordnade(data.svar, data.fragor);
  const nytt: Enkatsvar = { svar, kalla, kallnamn };
  const tidigare = uppfoljning.svar.get(huvudman) ?? [];
  if (arKant(nytt, tidigare)) return [];
  oppen(uppfoljning);
  if (arTomt(nytt) && kalla !== 'import') throw avvisning('SVAR_TOMT');
  if (tidigare.length >= SVAR_PER_HUVUDMAN_MAX) throw avvisning('FOR_MANGA_SVAR');
  return [{ type: 'EnkatBesvarad', data: { huvudman, svar, kalla, kallnamn } }];
};

const kravSvarande = (uppfoljning: KandUppfoljning, data: BesvaraEnkat['data']): KandUppfoljning => {
  const { av, koordinator, huvudman, kalla, kallnamn } = data;
  const forAnnan = av !== huvudman;
  if (forAnnan && !(koordinator && kalla === 'import')) throw avvisning('EJ_SVARA_FOR_ANNAN');
  if (!uppfoljning.tillfragade.includes(huvudman)) throw avvisning('EJ_TILLFRAGAD', [huvudman]);
  if (kalla === 'import' && arTomText(kallnamn)) throw avvisning('KALLNAMN_SAKNAS');
  return uppfoljning;
};

const kravFragor = ({ svar, fragor, kallnamn }: BesvaraEnkat['data']): void => {
  const okanda = svar.map(({ fraga }) => fraga).filter((fraga) => !fragor.includes(fraga));
  if (okanda.length > 0) throw avvisning('FRAGA_FINNS_EJ', okanda);
  const flera = upprepade(svar.map(({ fraga }) => fraga));
  if (flera.length > 0) throw avvisning('FRAGA_UPPREPAS', flera);
  kravOppenText({ ...Object.fromEntries(svar.map(({ fraga, text }) => [fraga, text])), kallnamn });
};

/** Every question of the form, in its order: one left out is one left blank (U2). */
const ordnade = (svar: readonly Fragesvar[], fragor: readonly string[]): readonly Fragesvar[] =>
  fragor.map((fraga) => ({ fraga, text: svar.find((ett) => ett.fraga === fraga)?.text ?? null }));

/**
 * The same as stands; or a file read again: what it once said is there already, and its blank row never takes the place
 * of an answer.
 */
const arKant = (nytt: Enkatsvar, tidigare: readonly Enkatsvar[]): boolean => {
  const senast = tidigare.at(-1);
  if (senast === undefined) return false;
  if (nytt.kalla !== 'import') return arSamma(nytt, senast);
  return arTomt(nytt) || tidigare.some((ett) => arSamma(nytt, ett));
};

const arSamma = (ett: Enkatsvar, annat: Enkatsvar): boolean => lika(uppgifterI(ett), uppgifterI(annat));
const uppgifterI = ({ svar, kalla, kallnamn }: Enkatsvar): readonly unknown[] => [
  kalla,
  kallnamn,
  svar.map(({ fraga, text }) => [fraga, text]),
];
