import type { RecordedEvent } from '#libs/event-store/port.js';
import { gallringIdOf, gallringStream, type GallringForeslagen } from '#libs/gallring/events.js';
import { upcast } from '#libs/gallring/upcast.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { GALLRINGAR, type Gallringsrad } from './table.js';

const vik = (fore: Gallringsrad | undefined, recorded: RecordedEvent): Gallringsrad => {
  const event = upcast(recorded);
  if (event.type === 'GallringForeslagen') return nyRad(event.data, recorded);
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  const rad = { ...fore, andrad: recorded.meta.tid, revision: recorded.revision };
  switch (event.type) {
    case 'GallringBeslutad':
      return { ...rad, status: 'beslutad', verkstalls_tidigast: event.data.verkstallsTidigast };
    case 'GallringAvslagen':
      return { ...rad, status: 'avslagen' };
    case 'GallringAterkallad':
      return { ...rad, status: 'aterkallad' };
    case 'GallringPaborjad':
      return { ...rad, status: 'paborjad' };
    case 'GallringVerkstalld':
      return { ...rad, status: 'verkstalld', nycklar: event.data.nycklar };
  }
};

const nyRad = (
  { huvudman, skal, lagrum, arenden }: GallringForeslagen['data'],
  { stream, meta, revision }: RecordedEvent,
): Gallringsrad => ({
  ...{ id: gallringIdOf(stream), huvudman, status: 'foreslagen', skal, lagrum, arenden: arenden.length },
  ...{ foreslagen: meta.tid, verkstalls_tidigast: null, nycklar: 0, andrad: meta.tid, revision },
});

/** Every erasure, proposed, under way or done. */
export const gallringar: Vy = gruppvy<Gallringsrad>({
  namn: 'gallringar',
  nummer: 1,
  strommar: [gallringStream('')],
  tabeller: [GALLRINGAR],
  gruppkolumn: 'id',
  grupp: gallringIdOf,
  vik,
  tillRader: (rad) => ({ gallringar: [rad] }),
  franRader: (rader) => radersom<Gallringsrad>(rader['gallringar'])[0],
});
