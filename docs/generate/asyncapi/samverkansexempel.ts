/** Real envelopes of what is between huvudmän: each context's stored example events, through the same code as deliveries. */
import { forberedKuvert } from '#libs/formedling/kuvert.js';
import { provleverans } from '#libs/formedling/provleverans.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Koning } from '#libs/policies/koning.js';
import { exempelhistoria, UTGANGAR } from '#libs/policies/testing/exempel.js';
import type { Exempel } from './exempel.js';

/** One message of each event that is told of, and a trial. */
export const samverkansexempel = (): readonly Exempel[] => [
  ...Object.entries(UTGANGAR).flatMap(([kontext, utgangar]) =>
    utgangar(exempelhistoria(kontext), `${kontext}-${deterministicId('exempel', kontext)}`).flatMap(({ koningar }) =>
      koningar.slice(0, 1).map(somExempel),
    ),
  ),
  somExempel({ id: PROV, command: provleverans({ id: PROV, huvudman: '2062', tid: '2026-03-02T08:00:00.000Z' }) }),
];
const PROV = deterministicId('exempel', 'prov');

const somExempel = ({ id, command: { data: koad } }: Koning): Exempel => {
  const forberett = forberedKuvert({
    id,
    koad,
    lage: { makulerad: false, involverade: [koad.mottagare], grunder: [] },
    dag: svenskDag(new Date(koad.tid)),
    kalla: 'urn:avvikelsenav:exempel',
    oppna: () => {
      throw new Error('nothing is sealed between huvudmän');
    },
  });
  if (!('kuvert' in forberett)) throw new Error(`${koad.meddelandetyp} would not leave`);
  return { typ: koad.meddelandetyp, namn: 'avidentifierad', kuvert: forberett.kuvert };
};
