import { avvisning } from './avvisningar.js';
import type { PaborjaGallring, VerkstallGallring } from './commands.js';
import type { GallringEvent } from './events.js';
import { skaVerkstallas, type GallringState } from './gallring.js';
import { kravFrittFranHinder } from './regler-hinder.js';
import { arAvgjord, egen } from './regler-beslut.js';

/** The last moment to be stopped: what stands in the way is asked once more, for a hold may have come while it waited. */
export const paborja = (
  { huvudman, idag, fakta }: PaborjaGallring['data'],
  state: GallringState,
): readonly GallringEvent[] => {
  const gallring = egen(state, huvudman);
  if (arAvgjord(gallring)) throw avvisning('GALLRING_AVGJORD');
  if (gallring.status === 'foreslagen') throw avvisning('GALLRING_EJ_BESLUTAD');
  if (gallring.status !== 'beslutad') return [];
  if (!skaVerkstallas(gallring, idag)) throw avvisning('GALLRING_VANTAR', [gallring.verkstallsTidigast]);
  kravFrittFranHinder(fakta);
  return [{ type: 'GallringPaborjad', data: { huvudman } }];
};

/** Said when every key is gone and every case knows. */
export const verkstall = (
  { huvudman, nycklar }: VerkstallGallring['data'],
  state: GallringState,
): readonly GallringEvent[] => {
  const gallring = egen(state, huvudman);
  if (gallring.status === 'verkstalld') return [];
  if (gallring.status !== 'paborjad') throw avvisning('GALLRING_EJ_BESLUTAD');
  const { arenden } = gallring.forslag;
  return [{ type: 'GallringVerkstalld', data: { huvudman, nycklar, arenden } }];
};
