import { GALLRINGSSKAL, GALLRINGSSTATUS } from '#libs/gallring/index.js';
import type { Gallringsrad } from '#libs/read-models/index.js';
import type { Kolumner } from '../svar/csv.js';
import type { GallringspostDto } from './gallring.dto.js';

/** An erasure in a list. */
export const gallringspost = (rad: Gallringsrad): GallringspostDto => {
  const { id, status, skal, lagrum, foreslagen, nycklar, andrad } = rad;
  return {
    ...{ id, status, skal, lagrum, foreslagen, nycklar, andrad },
    statusText: GALLRINGSSTATUS[status],
    skalText: GALLRINGSSKAL[skal],
    antalArenden: rad.arenden,
    verkstallsTidigast: rad.verkstalls_tidigast,
  };
};

export const GALLRINGSKOLUMNER: Kolumner<GallringspostDto> = [
  ['Id', (post) => post.id],
  ['Status', (post) => post.statusText],
  ['Skäl', (post) => post.skalText],
  ['Lagrum', (post) => post.lagrum],
  ['Ärenden', (post) => post.antalArenden],
  ['Föreslagen', (post) => post.foreslagen],
  ['Verkställs tidigast', (post) => post.verkstallsTidigast],
  ['Förstörda nycklar', (post) => post.nycklar],
  ['Ändrad', (post) => post.andrad],
];
