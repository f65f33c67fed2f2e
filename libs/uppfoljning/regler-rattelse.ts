import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AngePraxis, RattaEnkatsvar } from './commands.js';
import type { UppfoljningEvent } from './events.js';
import { RATTELSER_MAX } from './granser.js';
import { arTomText, kravOppenText, kravText } from './texter.js';
import { kravParter, somLedare } from './tilltrade.js';
import type { KandUppfoljning, Rattelse, UppfoljningState } from './uppfoljning.js';

/** U3: stands beside the raw text, which is never touched. */
export const ratta = (data: RattaEnkatsvar['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { koordinator: _koordinator, fragor, ...given } = data;
  const rattelse: Rattelse = { ...given, galler: given.galler && [...new Set(given.galler)] };
  const samma = uppfoljning.rattelser.find(({ rattelseId }) => rattelseId === rattelse.rattelseId);
  if (samma !== undefined) return somRedan(rattelse, samma);
  kravRattelse(rattelse, fragor);
  kravParter(uppfoljning, rattelse.galler ?? []);
  if (!uppfoljning.svar.has(rattelse.huvudman)) throw avvisning('SVAR_FINNS_EJ');
  if (uppfoljning.rattelser.length >= RATTELSER_MAX) throw avvisning('FOR_MANGA_RATTELSER');
  return [{ type: 'EnkatsvarRattat', data: rattelse }];
};

const somRedan = (ny: Rattelse, fore: Rattelse): readonly UppfoljningEvent[] => {
  if (lika(uppgifterI(ny), uppgifterI(fore))) return [];
  throw avvisning('RATTELSE_FINNS');
};
const uppgifterI = ({ huvudman, fraga, galler, tillFraga, text, skal }: Rattelse): readonly unknown[] => [
  ...[huvudman, fraga, galler, tillFraga, text, skal],
];

const kravRattelse = (rattelse: Rattelse, fragor: readonly string[]): void => {
  const { fraga, tillFraga, text, skal } = rattelse;
  kravText({ skal });
  kravOppenText({ text });
  const okanda = [fraga, tillFraga].filter((en) => en !== null && !fragor.includes(en));
  if (okanda.length > 0) throw avvisning('FRAGA_FINNS_EJ', okanda.map(String));
  const utanFraga = fraga === null || fraga === tillFraga;
  if (tillFraga !== null && utanFraga) throw avvisning('TILL_FRAGA_KRAVER_FRAGA');
  if (arTom(rattelse)) throw avvisning('RATTELSE_TOM');
};

const arTom = ({ galler, tillFraga, text }: Rattelse): boolean =>
  (galler ?? []).length === 0 && tillFraga === null && arTomText(text);

/** U5: how a kommun reports, as it said itself or as its answer is read. "Has not answered" is no practice. */
export const angePraxis = (data: AngePraxis['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { koordinator: _koordinator, ...praxis } = data;
  const { huvudman, citat, kalla } = praxis;
  kravParter(uppfoljning, [huvudman]);
  kravOppenText({ citat, kalla });
  return arSammaPraxis(uppfoljning, praxis) ? [] : [{ type: 'PraxisAngiven', data: praxis }];
};

const arSammaPraxis = ({ praxis }: KandUppfoljning, ny: Omit<AngePraxis['data'], 'koordinator'>): boolean => {
  const fore = praxis.get(ny.huvudman);
  return fore !== undefined && lika([fore.praxis, fore.citat, fore.kalla], [ny.praxis, ny.citat, ny.kalla]);
};
