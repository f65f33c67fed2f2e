import type { Objektnotering } from '#libs/sekretess/atkomst/index.js';
import { arUuid } from './uuid.js';

type Falt = Readonly<Record<string, unknown>>;

const arObjekt = (varde: unknown): varde is Falt => typeof varde === 'object' && varde !== null;
const uuid = (varde: unknown): varde is string => typeof varde === 'string' && arUuid(varde);
const text = (varde: unknown, annars: string): string => (typeof varde === 'string' && varde !== '' ? varde : annars);

/** `se.avvikelsenav.avvikelse.rapporterad.v1` → `avvikelse` */
const slagAvKuvert = (typ: unknown): string => text(text(typ, '').split('.')[2], 'avvikelse');

/**
 * What the rows of a page are about, by their shape, so that no list can forget to say it: a delivery's case, an
 * envelope's subject, what a row lists, and else the row's own id. An event of a history is no object of its own.
 */
export const objektIPoster = (poster: readonly unknown[]): readonly Objektnotering[] =>
  poster.filter(arObjekt).flatMap(objektI);

const objektI = (post: Falt): readonly Objektnotering[] => {
  if (uuid(post['subject'])) return [{ slag: slagAvKuvert(post['type']), id: post['subject'] }];
  if (uuid(post['arende'])) return [{ slag: text(post['arendeslag'], 'arende'), id: post['arende'] }];
  if (Array.isArray(post['arenden'])) return objektIPoster(post['arenden']);
  const arHandelse = 'typText' in post && 'av' in post;
  const egen = !arHandelse && uuid(post['id']) ? [{ slag: 'ovrigt', id: post['id'] }] : [];
  return uuid(post['avvikelse']) ? [...egen, { slag: 'avvikelse', id: post['avvikelse'] }] : egen;
};
