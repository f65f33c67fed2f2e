import type { EventStore, ExpectedRevision, NewEvent } from '#libs/event-store/index.js';
import { laddaModeller } from '#libs/huvudman/index.js';
import type { DomainEvent } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { frys, lasRapportbild, lasUppfoljning, somTal } from '#libs/read-models/index.js';
import { UPPFOLJNING_EVENTS, uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/events.js';
import { project } from '../sections/views.js';
import { TODAY } from './calendar.js';
import { REGION, type Step } from './one-life.js';
import { FROZEN, yearlyWork } from './yearly.js';

interface Log {
  readonly store: EventStore;
  readonly db: Vydatabas;
  readonly cases: number;
}

/** Appends what the huvudmän do year by year, after the cases, and lets the views follow; a log that has it is left as it is. */
export const addYearlyWork = async ({ store, db, cases }: Log): Promise<void> => {
  // The same ids at the same place are what stands there already.
  for (const strand of yearlyWork(cases)) await appendStrand(store, strand);
  await project(store, db);
  for (const id of FROZEN) await freeze({ store, db }, id);
  await project(store, db);
};

const appendStrand = async (store: EventStore, strand: readonly Step[]): Promise<void> => {
  const [first] = strand;
  if (first === undefined) return;
  const expected: ExpectedRevision = first.revision === 0 ? 'no-stream' : first.revision - 1;
  await store.append(
    first.stream,
    expected,
    strand.map(({ event, stream, revision, by }) => asNew(event, { nr: `${stream}/${revision}`, by })),
  );
};

/** Of those that are not in their first. */
const versions: Readonly<Record<string, number>> = UPPFOLJNING_EVENTS;

const asNew = (event: DomainEvent, { nr, by }: { readonly nr: string; readonly by: string }): NewEvent => {
  const id = deterministicId('bench-yearly', nr);
  return {
    ...event,
    id,
    meta: {
      v: versions[event.type] ?? 1,
      tid: TODAY.toISOString(),
      aktor: { klient: 'bench', huvudman: by },
      kommando: id,
    },
  };
};

const freeze = async ({ store, db }: Pick<Log, 'db' | 'store'>, id: string): Promise<void> => {
  const { uppfoljning, revision } = await lasUppfoljning(store, id, null);
  if (uppfoljning === null || uppfoljning.frysningar.length > 0) return;
  const bild = await lasRapportbild({ store, db, register: await laddaModeller() }, { id, dag: svenskDag(TODAY) });
  if (bild === null || bild === 'vantar') throw new Error('the views of the bench stand still, and yet apart');
  const event: UppfoljningEvent = {
    type: 'UppfoljningFryst',
    data: {
      ...{ av: REGION, frysningId: frozenId(id), position: somTal(bild.position), tid: TODAY.toISOString() },
      ...frys(bild.rapport),
    },
  };
  await store.append(uppfoljningStream(id), revision, [asNew(event, { nr: `${id}/frozen`, by: REGION })]);
};

export const frozenId = (followUp: string): string => deterministicId('bench-frysning', followUp);
