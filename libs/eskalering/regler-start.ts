import { avvisning } from './avvisningar.js';
import type { LyftArende, Start, StallFraga } from './commands.js';
import type { EskaleringState } from './eskalering.js';
import type { EskaleringEvent, EskaleringPaborjad, Startplats } from './events.js';
import { PARTER_MAX } from './granser.js';
import { lagstaNiva } from './klattring.js';
import { kravUnderlag, kravUtanPersonnummer } from './regler-text.js';
import type { Stege } from './stege.js';
import { foretradare, kravMandat } from './tilltrade.js';

type Borjan = Pick<LyftArende['data'], 'huvudman' | 'mandat' | 'stege' | 'underlag'> & { readonly start: Start };

/** N5: a free fråga, at the lowest level of every involved huvudman's line until somebody lifts it. */
export const stallFraga = (data: StallFraga['data'], state: EskaleringState): readonly EskaleringEvent[] => {
  if (state.status !== 'okand') throw avvisning('ESKALERING_FINNS_REDAN');
  return [paborja(data)];
};

/** N2: in the ordinary line first, whoever is involved. */
export const paborja = (data: Borjan): EskaleringPaborjad => {
  const { start, stege, underlag } = data;
  const parter = [...new Map(start.parter.map((part) => [part.huvudman, part])).values()];
  if (!parter.some(({ huvudman }) => huvudman === data.huvudman)) throw avvisning('ESKALERING_FINNS_EJ');
  const av = foretradare(kravMandat(data, ['lyfta']));
  kravUnderlag(underlag);
  kravUtanPersonnummer({ avsnitt: start.amne.avsnitt });
  if (parter.length > PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
  for (const part of parter) kravLagstaNiva(stege, part);
  const { arende, lan, amne } = start;
  return { type: 'EskaleringPaborjad', data: { arende, lan, modell: stege.modell, parter, underlag, amne, av } };
};

/** Who has been on the ladder of a matter stays there when it begins anew (B4). */
export const medAlla = (start: Start, stege: Stege, tidigare: readonly string[]): Start => {
  const saknas = tidigare.filter((kod) => !start.parter.some(({ huvudman }) => huvudman === kod));
  const platser = saknas.map((huvudman) => ({ huvudman, niva: lagstaNiva(stege, huvudman) ?? '', svarSenast: null }));
  return { ...start, parter: [...start.parter, ...platser] };
};

/** Everyone begins at the foot of its own line: what is higher is reached by a lift. */
export const kravLagstaNiva = (stege: Stege, { huvudman, niva }: Startplats): void => {
  const lagsta = lagstaNiva(stege, huvudman);
  if (lagsta === undefined) throw avvisning('LINJE_SAKNAS', { modell: stege.modell, huvudman });
  if (niva !== lagsta) throw avvisning('STARTNIVA_EJ_LAGST', { huvudman });
};
