import { avvisning } from './avvisningar.js';
import type { AntaVersion, RattaVersion } from './commands.js';
import type { OverenskommelseEvent, Version } from './events.js';
import { GILTIGHET_AR_MAX, VERSIONER_MAX } from './granser.js';
import type { OverenskommelseState } from './overenskommelse.js';
import { kravDatum, kravText, kravUtanPersonnummer } from './texter.js';
import { somPart } from './tilltrade.js';

/** Overlap and expiry are never refused (D1): the agreements are what they are, and the register shows it. */

export const antaVersion = (
  data: AntaVersion['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  const { overenskommelse, forst } = somPart(state, data.av, data);
  const { av, version } = data;
  kravVersion(version);
  const samma = overenskommelse.versioner.find((kand) => kand.version === version.version);
  if (samma !== undefined && arLika(samma, version)) return [];
  if (samma !== undefined) throw avvisning('VERSION_FINNS', [version.version]);
  if (overenskommelse.versioner.length >= VERSIONER_MAX) throw avvisning('FOR_MANGA_VERSIONER');
  return [...forst, { type: 'VersionAntagen', data: { av, version } }];
};

export const rattaVersion = (
  data: RattaVersion['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  const { overenskommelse, forst } = somPart(state, data.av, data);
  const { av, version, skal } = data;
  kravText({ skal });
  kravVersion(version);
  const fore = overenskommelse.versioner.find((kand) => kand.version === version.version);
  if (fore === undefined) throw avvisning('VERSION_FINNS_EJ');
  return arLika(fore, version) ? [] : [...forst, { type: 'VersionRattad', data: { av, version, skal } }];
};

/** What a version must be in itself. */
export const kravVersion = (en: Version): void => {
  const { version, giltigFran, giltigTill, giltighetAr, antagen } = en;
  const { dnr, antagenAv, godkandAv, ansvarigForRevidering } = en;
  kravText({ version });
  kravUtanPersonnummer({ dnr, antagenAv, godkandAv, ansvarigForRevidering });
  kravDatum({ giltigFran, giltigTill, antagen });
  const bakvand = giltigFran !== null && giltigTill !== null && giltigTill < giltigFran;
  if (bakvand || !arRimligLangd(giltighetAr)) throw avvisning('OGILTIG_GILTIGHET');
};

const arRimligLangd = (antalAr: number | null): boolean =>
  antalAr === null || (Number.isInteger(antalAr) && antalAr >= 1 && antalAr <= GILTIGHET_AR_MAX);

const FALT = [
  'giltigFran',
  'giltigTill',
  'giltighetAr',
  'dnr',
  'antagenAv',
  'antagen',
  'godkandAv',
  'ansvarigForRevidering',
] as const satisfies readonly (keyof Version)[];
const arLika = (en: Version, annan: Version): boolean => FALT.every((falt) => en[falt] === annan[falt]);
