import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { OppnaUppfoljning, SkickaEnkat } from './commands.js';
import type { UppfoljningEvent, UppfoljningOppnad } from './events.js';
import { AR_MAX, AR_MIN, PARTER_MAX, UTSKICK_MAX } from './granser.js';
import { utanSvar } from './svarslage.js';
import { kravDatum, kravText } from './texter.js';
import { kravParter, somLedare } from './tilltrade.js';
import type { KandUppfoljning, UppfoljningState } from './uppfoljning.js';

/** N7: one a year of each agreement, with its scope, its parties, and who is asked. */
export const oppna = (data: OppnaUppfoljning['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const { koordinator, fragor, ...given } = data;
  const uppgifter = { ...given, parter: [...new Set(given.parter)], tillfragade: [...new Set(given.tillfragade)] };
  if (!koordinator && !uppgifter.parter.includes(data.av)) throw avvisning('ENBART_PART_ELLER_KOORDINATOR');
  if (state.status !== 'okand') return somRedan(uppgifter, state);
  kravText({ rubrik: data.rubrik, omfattning: data.omfattning });
  kravDatum({ svarSenast: data.svarSenast });
  kravDeltagare(uppgifter);
  if (data.ar < AR_MIN || data.ar > AR_MAX) throw avvisning('OGILTIGT_AR');
  if (fragor.length === 0) throw avvisning('FORMULAR_FINNS_EJ');
  return [{ type: 'UppfoljningOppnad', data: uppgifter }];
};

const kravDeltagare = ({ parter, tillfragade }: UppfoljningOppnad['data']): void => {
  if (parter.length < 2) throw avvisning('FOR_FA_PARTER');
  if (parter.length > PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
  if (tillfragade.length === 0) throw avvisning('INGEN_TILLFRAGAD');
  kravParter({ parter }, tillfragade);
};

/** The same again, whoever says it, is nothing new; the day to answer by may have been moved since. */
const somRedan = (ny: UppfoljningOppnad['data'], fore: KandUppfoljning): readonly UppfoljningEvent[] => {
  if (lika(uppgifterI(ny), uppgifterI(fore))) return [];
  throw avvisning('UPPFOLJNING_FINNS_REDAN');
};

/** The list of criteria is not the caller's: one that has come to the län since makes nothing another opening. */
const uppgifterI = (en: Omit<UppfoljningOppnad['data'], 'av' | 'kriterielista' | 'svarSenast'>): readonly unknown[] => [
  ...[en.lan, en.overenskommelse, en.ar, en.rubrik, en.omfattning, en.formular.id, en.formular.version],
  ...[en.parter, en.tillfragade],
];

/**
 * U1: to those asked; to one that has it already it is a reminder. The day to answer by may be moved. The same again is
 * a sending again: whoever repeats a request by mistake is told apart by its Idempotency-Key.
 */
export const skickaEnkat = (data: SkickaEnkat['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { av, svarSenast, idag } = data;
  const till = [...new Set(data.till)];
  kravDatum({ svarSenast });
  if (till.length === 0) throw avvisning(utanSvar(uppfoljning).length === 0 ? 'ALLA_HAR_SVARAT' : 'INGEN_TILLFRAGAD');
  const utanfor = till.filter((kod) => !uppfoljning.tillfragade.includes(kod));
  if (utanfor.length > 0) throw avvisning('EJ_TILLFRAGAD', utanfor);
  if (svarSenast < idag) throw avvisning('DATUM_HAR_PASSERAT', ['svarSenast']);
  if (uppfoljning.utskick.length >= UTSKICK_MAX) throw avvisning('FOR_MANGA_UTSKICK');
  return [{ type: 'EnkatUtskickad', data: { av, till, svarSenast } }];
};
