import { grundlageAv, type AvvikelseEvent } from '#libs/avvikelse/index.js';
import { forsandelseIdOf } from '#libs/formedling/index.js';
import type { Historikrad } from '#libs/read-models/index.js';
import { oppnaSynligt, type Oppnat } from '#libs/sekretess/index.js';
import { textFor, type Namnare } from '../svar/namn.js';
import { agareAv } from './arendebild.js';
import type { Lastarende } from './arendelasare.js';
import { arLasarens } from './arendesvar.js';
import type { HandelsepostDto } from './handelse.dto.js';
import { HANDELSETEXTER } from './handelsetexter.js';

interface Postunderlag {
  /** Cases that the reader takes part in, of those that the events link to. */
  readonly egna: ReadonlySet<string>;
  readonly namnare: Namnare;
}

/** The case that the event links to, or no longer; null when it is about something else. */
export const lankmalI = (event: AvvikelseEvent | undefined): string | null =>
  event?.type === 'AvvikelseLankad' || event?.type === 'LankBorttagen' ? event.data.till : null;

/** The same of a row of the history. */
export const lankmalAv = ({ forsandelse, revision }: Historikrad, last: Lastarende): string | null =>
  lankmalI(forsandelse === null ? last.handelser[revision]?.event : undefined);

/**
 * One event of the history as the reader may see it. Texts are opened under the rules of the event as it stands in the
 * log; one that the log does not show (the view is never ahead of it) stays closed.
 */
export const handelsepost = (rad: Historikrad, last: Lastarende, { egna, namnare }: Postunderlag): HandelsepostDto => {
  const { id, typ, tid, revision, forsandelse } = rad;
  const handelse = forsandelse === null ? last.handelser[revision] : undefined;
  const data: object = handelse === undefined ? lasObjekt(rad.data) : lasarensData(handelse.event, last);
  const agare = handelse === undefined ? '' : agareAv(handelse.event, last.arende);
  const oppnat = oppnaSynligt(data, last.insynI({ agare, revision }), { ...last.oppning, agare });
  const { varde, dolda, gallrade } = utanFrammande(oppnat, lankmalAv(rad, last), egna);
  return {
    ...{ id, typ, tid, revision },
    typText: textFor(HANDELSETEXTER, typ),
    av: rad.aktor === 'nav' ? { kod: 'nav', namn: 'Navet' } : namnare.huvudman(rad.aktor),
    forsandelse: forsandelse === null ? null : forsandelseIdOf(forsandelse),
    data: varde,
    dolda: [...dolda],
    gallrade: [...gallrade],
  };
};

/** Of a ground that is not the reader's, only that there is one. */
export const lasarensData = ({ type, data }: AvvikelseEvent, { insyn }: Lastarende): object =>
  type === 'GrundRegistrerad' && !arLasarens(grundlageAv(data), insyn.lasare)
    ? { huvudman: data.huvudman, grundId: data.grundId }
    : data;

/** I4: the end of a link is closed to who takes no part there. */
const utanFrammande = (oppnat: Oppnat<object>, lankmal: string | null, egna: ReadonlySet<string>): Oppnat<object> =>
  lankmal === null || egna.has(lankmal)
    ? oppnat
    : { ...oppnat, varde: { ...oppnat.varde, till: null }, dolda: [...oppnat.dolda, '/till'] };

const lasObjekt = (json: string): object => {
  const varde: unknown = JSON.parse(json);
  return typeof varde === 'object' && varde !== null ? varde : {};
};
