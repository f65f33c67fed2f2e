import { forsandelseIdOf } from '#libs/formedling/index.js';
import type { Historikrad } from '#libs/read-models/index.js';
import { oppnaSynligt } from '#libs/sekretess/index.js';
import type { Namnare } from '../svar/namn.js';
import { agareAv } from './arendebild.js';
import type { Lastarende } from './arendelasare.js';
import type { HandelsepostDto } from './handelse.dto.js';

/**
 * One event of the history as the reader may see it. Texts are opened under the rules of the event as it stands in the
 * log; one that the log does not show (the view is never ahead of it) stays closed.
 */
export const handelsepost = (rad: Historikrad, last: Lastarende, namnare: Namnare): HandelsepostDto => {
  const { id, typ, tid, revision, forsandelse } = rad;
  const handelse = forsandelse === null ? last.handelser[revision] : undefined;
  const data: object = handelse?.event.data ?? lasObjekt(rad.data);
  const agare = handelse === undefined ? '' : agareAv(handelse.event, last.arende);
  const { varde, dolda } = oppnaSynligt(data, agare, last.insyn);
  return {
    ...{ id, typ, tid, revision },
    av: rad.aktor === 'nav' ? { kod: 'nav', namn: 'Navet' } : namnare.huvudman(rad.aktor),
    forsandelse: forsandelse === null ? null : forsandelseIdOf(forsandelse),
    data: varde,
    dolda: [...dolda],
  };
};

const lasObjekt = (json: string): object => {
  const varde: unknown = JSON.parse(json);
  return typeof varde === 'object' && varde !== null ? varde : {};
};
