import { ARENA_EVENTS } from '#libs/arena/events.js';
import { ESKALERING_EVENTS } from '#libs/eskalering/events.js';
import { GALLRING_EVENTS, SPARR_EVENTS } from '#libs/gallring/index.js';
import { HANDLINGSPLAN_EVENTS } from '#libs/handlingsplan/events.js';
import { MANDAT_EVENTS } from '#libs/mandat/events.js';
import { OVERENSKOMMELSE_EVENTS } from '#libs/overenskommelse/events.js';
import { Heltal, Kodlista, Uuid } from '#libs/platform/http/dto.js';
import { REKOMMENDATION_EVENTS } from '#libs/rekommendation/events.js';
import { TVIST_EVENTS } from '#libs/tvist/events.js';
import { UPPFOLJNING_EVENTS } from '#libs/uppfoljning/events.js';

const HANDELSER = {
  ...MANDAT_EVENTS,
  ...ESKALERING_EVENTS,
  ...TVIST_EVENTS,
  ...ARENA_EVENTS,
  ...REKOMMENDATION_EVENTS,
  ...OVERENSKOMMELSE_EVENTS,
  ...UPPFOLJNING_EVENTS,
  ...GALLRING_EVENTS,
  ...SPARR_EVENTS,
  ...HANDLINGSPLAN_EVENTS,
};

export class SamverkanssvarDto {
  @Uuid({ exempel: '5d2f8a61-9c3b-8e47-a1d0-7b6c5e4f3a21' })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 1, beskrivning: 'Revisionen; samma som i ETag' })
  revision: number;

  @Kodlista(HANDELSER, {
    max: 20,
    exempel: ['LyftILinjen'],
    beskrivning: 'Vad som hände; tom när inget ändrades',
  })
  handelser: string[];

  @Uuid({ valfri: true, beskrivning: 'Id för det som skapades inuti, till exempel ett möte eller en lösning' })
  skapadId?: string;
}
