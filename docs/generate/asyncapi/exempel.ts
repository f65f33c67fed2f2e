/** Real envelopes: the stored example events, through the same code as deliveries. */
import { globSync, readFileSync } from 'node:fs';
import { AVVIKELSE_EVENTS, type AvvikelseEvent } from '#libs/avvikelse/events.js';
import { upcast } from '#libs/avvikelse/upcast.js';
import type { Kuvert } from '#libs/formedling/envelope.js';
import { forberedKuvert } from '#libs/formedling/kuvert.js';
import type { Granskningskrav, LagradHandelse } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
import { foljFakta, type Arendefakta, type Grundfakta } from '#libs/policies/arende-fakta.js';
import { arendelage } from '#libs/policies/arendelage.js';
import type { Koning } from '#libs/policies/koning.js';
import { tillFormedling } from '#libs/policies/till-formedling.js';

export interface Exempel {
  readonly typ: string;
  readonly namn: 'paGrund' | 'avidentifierad';
  readonly kuvert: Kuvert;
}

const START = Date.parse('2026-03-02T08:00:00Z');
const TIMME_MS = 3_600_000;
const KRAV: Granskningskrav = () => 'vid-inlamning';
const OPPNAD = 'Text som bara lämnas ut på en registrerad grund.';
/** These bring a message that another event has the plainer example of. */
const UTAN_EXEMPEL: readonly string[] = ['HuvudmanInvolverad', 'GrundRegistrerad'];

const aktuella = new Map<string, number>(Object.entries(AVVIKELSE_EVENTS));

const exempelhandelser = (): readonly AvvikelseEvent[] =>
  globSync('libs/avvikelse/exempel-handelser/*.json')
    .toSorted()
    .map((fil): LagradHandelse => JSON.parse(readFileSync(fil, 'utf8')))
    .filter(({ type, meta }) => meta.v === aktuella.get(type))
    .map((lagrad) => upcast(lagrad));

/** One message of each kind and, where a ground lets more through, one of each with it. */
export const exempel = (): readonly Exempel[] => {
  const handelser = exempelhandelser();
  const stream = `avvikelse-${deterministicId('exempel', 'arende')}`;
  return handelser.flatMap((event, revision) => {
    const fakta = faktaTill(handelser.slice(0, revision + 1));
    if (fakta === null || UTAN_EXEMPEL.includes(event.type)) return [];
    const id = deterministicId('exempel', String(revision));
    const aktor = { klient: 'exempel', huvudman: fakta.kalla.huvudman };
    const meta = { v: 1, tid: new Date(START + revision * TIMME_MS).toISOString(), aktor, kommando: id };
    const koa = (grunder: readonly Grundfakta[]): readonly Exempel[] => {
      const med = { ...fakta, grunder };
      const [koning] = tillFormedling({ id, stream, revision, event, meta }, med, KRAV);
      return koning === undefined ? [] : [somExempel(koning, med)];
    };
    const paGrund = koa(grunderFor(fakta)).filter(({ namn }) => namn === 'paGrund');
    return [...paGrund, ...koa([])];
  });
};

const faktaTill = (handelser: readonly AvvikelseEvent[]): Arendefakta | null =>
  handelser.reduce<Arendefakta | null>(
    (fakta, event, revision) => foljFakta(fakta, event, { revision, kommando: String(revision) }),
    null,
  );

/** Every party lets its words through. */
const grunderFor = ({ involverade }: Arendefakta): readonly Grundfakta[] =>
  involverade.map(({ huvudman }) => ({
    grundId: deterministicId('exempel', 'grund', huvudman),
    huvudman,
    grund: 'SAMTYCKE',
    omfattning: ['identitet', 'fritext'],
    mottagare: [],
    gallerTillOchMed: null,
    aterkallad: false,
    medInnehall: true,
  }));

const somExempel = ({ id, command }: Koning, fakta: Arendefakta): Exempel => {
  const forberett = forberedKuvert({
    id,
    koad: command.data,
    lage: arendelage(fakta, KRAV),
    dag: svenskDag(new Date(command.data.tid)),
    kalla: 'urn:avvikelsenav:exempel',
    oppna: () => OPPNAD,
  });
  if (!('kuvert' in forberett)) throw new Error(`${command.data.meddelandetyp} would not leave`);
  const { kuvert } = forberett;
  return { typ: command.data.meddelandetyp, namn: 'grundId' in kuvert.data ? 'paGrund' : 'avidentifierad', kuvert };
};
