import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AterkallaGallring, AvslaGallring, BeslutaGallring, ForeslaGallring } from './commands.js';
import type { GallringEvent, GallringForeslagen } from './events.js';
import type { Arendefakta, Utovare } from './fakta.js';
import type { AvgjordGallring, GallringState, KandGallring } from './gallring.js';
import { ARENDEN_MAX } from './granser.js';
import { kravFrittFranHinder } from './regler-hinder.js';
import { kravText } from './texter.js';

/** The same proposal again gives nothing. */
export const foresla = (
  { huvudman, lagrum, skal, av, fakta }: ForeslaGallring['data'],
  state: GallringState,
): readonly GallringEvent[] => {
  const data = { huvudman, arenden: unika(fakta), lagrum, skal, foreslagenAv: av.id };
  if (state.status !== 'okand') {
    if (lika(varden(state.forslag), varden(data))) return [];
    throw avvisning(state.forslag.huvudman === huvudman ? 'GALLRING_FINNS' : 'GALLRING_FINNS_EJ');
  }
  kravPerson(av);
  kravText('lagrum', lagrum);
  if (data.arenden.length === 0) throw avvisning('ARENDE_SAKNAS');
  if (data.arenden.length > ARENDEN_MAX) throw avvisning('FOR_MANGA_ARENDEN');
  kravFrittFranHinder(fakta);
  return [{ type: 'GallringForeslagen', data }];
};

/** Two persons: who proposed does not decide, and what stood in the way is asked again. */
export const besluta = (
  { huvudman, av, fakta, verkstallsTidigast }: BeslutaGallring['data'],
  state: GallringState,
): readonly GallringEvent[] => {
  const gallring = egen(state, huvudman);
  kravPerson(av);
  if (gallring.forslag.foreslagenAv === av.id) throw avvisning('GALLRING_SAMMA_PERSON');
  if (arAvgjord(gallring)) throw avvisning('GALLRING_AVGJORD');
  if (gallring.status !== 'foreslagen') {
    if (gallring.beslutadAv === av.id) return [];
    throw avvisning('GALLRING_REDAN_BESLUTAD');
  }
  kravFrittFranHinder(fakta);
  return [{ type: 'GallringBeslutad', data: { huvudman, beslutadAv: av.id, verkstallsTidigast } }];
};

/** Also by the proposer: to say no to one's own erases nothing. */
export const avsla = ({ huvudman, av }: AvslaGallring['data'], state: GallringState): readonly GallringEvent[] => {
  const gallring = egen(state, huvudman);
  kravPerson(av);
  if (gallring.status === 'avslagen') return [];
  if (gallring.status === 'aterkallad') throw avvisning('GALLRING_AVGJORD');
  if (gallring.status !== 'foreslagen') throw avvisning('GALLRING_REDAN_BESLUTAD');
  return [{ type: 'GallringAvslagen', data: { huvudman, avslagenAv: av.id } }];
};

/** One person is enough to stop: to keep is always the way back. */
export const aterkalla = (
  { huvudman, av }: AterkallaGallring['data'],
  state: GallringState,
): readonly GallringEvent[] => {
  const gallring = egen(state, huvudman);
  kravPerson(av);
  switch (gallring.status) {
    case 'aterkallad':
      return [];
    case 'avslagen':
      throw avvisning('GALLRING_AVGJORD');
    case 'paborjad':
    case 'verkstalld':
      throw avvisning('GALLRING_OATERKALLELIG');
    case 'foreslagen':
    case 'beslutad':
      return [{ type: 'GallringAterkallad', data: { huvudman, aterkalladAv: av.id } }];
  }
};

/** Another huvudman's is as none. */
export const egen = (state: GallringState, huvudman: string): KandGallring => {
  if (state.status === 'okand' || state.forslag.huvudman !== huvudman) throw avvisning('GALLRING_FINNS_EJ');
  return state;
};

export const arAvgjord = (gallring: KandGallring): gallring is AvgjordGallring =>
  gallring.status === 'avslagen' || gallring.status === 'aterkallad';

const kravPerson = ({ slag }: Utovare): void => {
  if (slag !== 'person') throw avvisning('GALLRING_KRAVER_PERSON');
};

const unika = (fakta: readonly Arendefakta[]): readonly string[] =>
  [...new Set(fakta.map(({ arende }) => arende))].sort();

const varden = (data: GallringForeslagen['data']): readonly unknown[] => [
  data.huvudman,
  data.arenden,
  data.lagrum,
  data.skal,
  data.foreslagenAv,
];
