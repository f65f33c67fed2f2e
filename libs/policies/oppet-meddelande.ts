import type { Meddelandetyp, Nyttolastvarde } from '#libs/formedling/events.js';
import { forsandelseId } from '#libs/formedling/forsandelse-id.js';
import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';

export type Falt = Readonly<Record<string, Nyttolastvarde>>;

/** What is told of a matter between huvudmän, and to whom. It holds no individual (D5), so nothing needs a ground. */
export interface OppetMeddelande {
  readonly typ: Meddelandetyp;
  readonly till: readonly string[];
  /** Each field named by the policy, or it does not pass. */
  readonly oppet: Falt;
}

/** B4: one and the same open part for every recipient. */
export const oppnaKoningar = (
  { id, stream, revision, meta }: Handelse<DomainEvent>,
  meddelande: OppetMeddelande | null,
): readonly Koning[] => {
  if (meddelande === null) return [];
  const { typ, till, oppet } = meddelande;
  return [...new Set(till)].map((mottagare) => ({
    id: forsandelseId(id, mottagare),
    command: {
      type: 'KoaForsandelse',
      data: {
        ...{ arende: stream, mottagare, meddelandetyp: typ },
        ...{ handelseId: id, revision, tid: meta.tid },
        ...{ oppet, skyddat: {}, grundId: null },
      },
    },
  }));
};

/** Who acted, by function and mandate (D6, B7); there is no name to leave out. */
export const foretradare = ({ huvudman, mandatId, funktion }: Foretradare): Falt => ({ huvudman, mandatId, funktion });
