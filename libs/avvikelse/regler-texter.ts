import type { Text } from '#libs/kernel/index.js';
import type { Arende, AvvikelseState } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { GallraTexter, GranskaFritext } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { GRANSKNINGAR_MAX } from './granser.js';
import { involverad } from './tilltrade.js';

/** Those of a huvudman that still stand: not the ones whose keys are destroyed. */
export const egnaTexter = ({ texter, gallrade }: Arende, huvudman: string): readonly Text[] =>
  texter.filter((text) => text.huvudman === huvudman && text.revision > (gallrade.get(huvudman) ?? -1));

/**
 * A huvudman reviews its own words alone, in any state of the case: to stop is never too late. Where it has asked for
 * review the one who wrote cannot approve; to stop it may.
 */
export const granskaFritext = (data: GranskaFritext['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { huvudman, revision, granskare, utfall } = data;
  const { arende } = involverad(state, huvudman);
  if (!egnaTexter(arende, huvudman).some((text) => text.revision === revision)) throw avvisning('TEXT_FINNS_EJ');
  kravGranskare(data);
  const sist = arende.granskningar.filter((en) => en.text === revision);
  if (harSagt(sist, granskare, utfall)) return [];
  if (arende.granskningar.length >= GRANSKNINGAR_MAX) throw avvisning('FOR_MANGA_GRANSKNINGAR');
  return [{ type: 'FritextGranskad', data: { huvudman, revision, granskare, utfall } }];
};

/** Where review is asked for it is a person's, and another's than the one that wrote. */
const kravGranskare = ({ utfall, krav, arPerson, granskare, skrivare }: GranskaFritext['data']): void => {
  if (utfall === 'STOPPAD' || krav === 'vid-inlamning') return;
  if (!arPerson) throw avvisning('GRANSKNING_KRAVER_PERSON');
  if (granskare === skrivare) throw avvisning('GRANSKARE_SKREV_TEXTEN');
};

/** The same word by the same person, with no stop in between, says nothing new. */
const harSagt = (granskningar: Arende['granskningar'], granskare: string, utfall: string): boolean => {
  const stopp = granskningar.findLastIndex((en) => en.utfall === 'STOPPAD');
  const efter = utfall === 'STOPPAD' ? granskningar.slice(-1) : granskningar.slice(stopp + 1);
  return efter.some((en) => en.granskare === granskare && en.utfall === utfall);
};

/** What has been done is not refused: the keys are gone. The same decision again gives nothing. */
export const gallraTexter = (data: GallraTexter['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { huvudman, gallringId } = data;
  const { arende } = involverad(state, huvudman);
  if (arende.gallringar.some((en) => en.huvudman === huvudman && en.gallringId === gallringId)) return [];
  return [{ type: 'TexterGallrade', data: { huvudman, gallringId } }];
};
