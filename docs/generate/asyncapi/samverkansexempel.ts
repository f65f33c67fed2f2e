/** Real envelopes of what is between huvudmän: each context's stored example events, through the same code as deliveries. */
import { globSync, readFileSync } from 'node:fs';
import { arenaStream, type ArenaEvent } from '#libs/arena/events.js';
import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/events.js';
import { forberedKuvert } from '#libs/formedling/kuvert.js';
import type { DomainEvent } from '#libs/kernel/index.js';
import { overenskommelseStream, type OverenskommelseEvent } from '#libs/overenskommelse/events.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
import { foljArena } from '#libs/policies/arena-fakta.js';
import { foljEskalering } from '#libs/policies/eskalering-fakta.js';
import type { Handelse } from '#libs/policies/handelse.js';
import type { Koning } from '#libs/policies/koning.js';
import { foljOverenskommelse } from '#libs/policies/overenskommelse-fakta.js';
import { foljRekommendation } from '#libs/policies/rekommendation-fakta.js';
import { tillFormedlingArena } from '#libs/policies/till-formedling-arena.js';
import { tillFormedlingEskalering } from '#libs/policies/till-formedling-eskalering.js';
import { tillFormedlingOverenskommelse } from '#libs/policies/till-formedling-overenskommelse.js';
import { tillFormedlingRekommendation } from '#libs/policies/till-formedling-rekommendation.js';
import { tillFormedlingTvist } from '#libs/policies/till-formedling-tvist.js';
import { foljTvist } from '#libs/policies/tvist-fakta.js';
import { rekommendationStream, type RekommendationEvent } from '#libs/rekommendation/events.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/events.js';
import type { Exempel } from './exempel.js';

const START = Date.parse('2026-03-02T08:00:00Z');
const TIMME_MS = 3_600_000;

interface Kontext<Event extends DomainEvent, Fakta> {
  readonly mapp: string;
  readonly stream: (id: string) => string;
  readonly folj: (fakta: Fakta | null, event: Event) => Fakta | null;
  readonly till: (handelse: Handelse<Event>, fakta: Fakta) => readonly Koning[];
}

/** One message of each event that is told of. */
const av = <Event extends DomainEvent, Fakta>({
  mapp,
  stream,
  folj,
  till,
}: Kontext<Event, Fakta>): readonly Exempel[] => {
  let fakta: Fakta | null = null;
  return lasta<Event>(mapp).flatMap((event, revision) => {
    fakta = folj(fakta, event);
    if (fakta === null) return [];
    const id = deterministicId('exempel', mapp, String(revision));
    const aktor = { klient: 'exempel', huvudman: 'nav' };
    const meta = { v: 1, tid: new Date(START + revision * TIMME_MS).toISOString(), aktor, kommando: id };
    const plats = { id, stream: stream(deterministicId('exempel', mapp)), revision };
    return till({ ...plats, event, meta }, fakta)
      .slice(0, 1)
      .map(somExempel);
  });
};

const lasta = <Event>(mapp: string): readonly Event[] =>
  globSync(`libs/${mapp}/exempel-handelser/*.json`)
    .toSorted()
    .map((fil): Event => JSON.parse(readFileSync(fil, 'utf8')));

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

export const samverkansexempel = (): readonly Exempel[] => [
  ...av<EskaleringEvent, Parameters<typeof tillFormedlingEskalering>[1]>({
    ...{ mapp: 'eskalering', stream: eskaleringStream },
    ...{ folj: foljEskalering, till: tillFormedlingEskalering },
  }),
  ...av<TvistEvent, Parameters<typeof tillFormedlingTvist>[1]>({
    ...{ mapp: 'tvist', stream: tvistStream },
    ...{ folj: foljTvist, till: tillFormedlingTvist },
  }),
  ...av<RekommendationEvent, Parameters<typeof tillFormedlingRekommendation>[1]>({
    ...{ mapp: 'rekommendation', stream: rekommendationStream },
    ...{ folj: foljRekommendation, till: tillFormedlingRekommendation },
  }),
  ...av<ArenaEvent, Parameters<typeof tillFormedlingArena>[1]>({
    ...{ mapp: 'arena', stream: arenaStream },
    ...{ folj: foljArena, till: tillFormedlingArena },
  }),
  ...av<OverenskommelseEvent, Parameters<typeof tillFormedlingOverenskommelse>[1]>({
    ...{ mapp: 'overenskommelse', stream: overenskommelseStream },
    ...{ folj: foljOverenskommelse, till: tillFormedlingOverenskommelse },
  }),
];
