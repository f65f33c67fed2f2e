import type { AvvikelseState } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { GenomforHandelseanalys, InvolveraHuvudman } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { DELTAGARE_MAX, PARTER_MAX } from './granser.js';
import { allaParter, arGemensam, tillagda, type Parter } from './parter.js';
import { oppen } from './tilltrade.js';

/** D4: joint from the moment that more than one verksamhet is concerned, and never less joint afterwards. */
export const gemensamNar = (parter: Parter, redanGemensam: boolean): readonly AvvikelseEvent[] =>
  !redanGemensam && arGemensam(parter)
    ? [{ type: 'GemensamHanteringInledd', data: { parter: allaParter(parter) } }]
    : [];

/** One place for the limit, however a part comes in. */
export const kravPlats = (parter: Parter): void => {
  if (allaParter(parter).length > PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
};

/** Any involved huvudman may see that the case concerns one more. */
export const involvera = (data: InvolveraHuvudman['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = oppen(state, data.huvudman);
  const berorda = tillagda(arende, [data.part]);
  if (berorda.length === arende.berorda.length) return [];
  const parter = { rapporterande: arende.rapporterande, berorda };
  kravPlats(parter);
  if (data.svarsfrist.huvudman !== data.part.huvudman) throw avvisning('SVARSFRIST_SAKNAS', [data.part.huvudman]);
  return [
    { type: 'HuvudmanInvolverad', data: { av: data.huvudman, part: data.part, svarsfrist: data.svarsfrist } },
    ...gemensamNar(parter, arende.gemensam),
  ];
};

/** B14: around one table, somebody from each; it replaces nobody's own bedömning. */
export const genomforHandelseanalys = (
  data: GenomforHandelseanalys['data'],
  state: AvvikelseState,
): readonly AvvikelseEvent[] => {
  const { arende } = oppen(state, data.huvudman);
  if (!arende.gemensam) throw avvisning('EJ_GEMENSAM');
  if (data.deltagare.length > DELTAGARE_MAX) throw avvisning('FOR_MANGA_DELTAGARE');
  const narvarande = new Set(data.deltagare.map((deltagare) => deltagare.huvudman));
  const saknade = [...arende.delar.keys()].filter((kod) => !narvarande.has(kod));
  if (saknade.length > 0) throw avvisning('DELTAGARE_SAKNAS', saknade);
  const utomstaende = [...narvarande].filter((kod) => !arende.delar.has(kod));
  if (utomstaende.length > 0) throw avvisning('DELTAGARE_EJ_INVOLVERAD', utomstaende);
  return [{ type: 'GemensamHandelseanalysGenomford', data }];
};
