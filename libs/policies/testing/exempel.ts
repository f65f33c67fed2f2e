import { globSync, readFileSync } from 'node:fs';
import type { ArenaEvent } from '#libs/arena/events.js';
import type { EskaleringEvent } from '#libs/eskalering/events.js';
import type { HandlingsplanEvent } from '#libs/handlingsplan/events.js';
import type { DomainEvent } from '#libs/kernel/index.js';
import type { OverenskommelseEvent } from '#libs/overenskommelse/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { RekommendationEvent } from '#libs/rekommendation/events.js';
import type { TvistEvent } from '#libs/tvist/events.js';
import type { UppfoljningEvent } from '#libs/uppfoljning/events.js';
import { foljArena } from '../arena-fakta.js';
import { foljEskalering } from '../eskalering-fakta.js';
import type { Handelse } from '../handelse.js';
import type { Koning } from '../koning.js';
import { foljHandlingsplan } from '../handlingsplan-fakta.js';
import { foljOverenskommelse } from '../overenskommelse-fakta.js';
import { foljRekommendation } from '../rekommendation-fakta.js';
import { tillFormedlingArena } from '../till-formedling-arena.js';
import { tillFormedlingEskalering } from '../till-formedling-eskalering.js';
import { tillFormedlingHandlingsplan } from '../till-formedling-handlingsplan.js';
import { tillFormedlingOverenskommelse } from '../till-formedling-overenskommelse.js';
import { tillFormedlingRekommendation } from '../till-formedling-rekommendation.js';
import { tillFormedlingTvist } from '../till-formedling-tvist.js';
import { tillFormedlingUppfoljning } from '../till-formedling-uppfoljning.js';
import { foljTvist } from '../tvist-fakta.js';
import { foljUppfoljning } from '../uppfoljning-fakta.js';
import { PROVSTEGVAL } from './stege.js';

/** The stored example events of a context, in their order: a history that could have been. */
export const exempelhistoria = (kontext: string): readonly DomainEvent[] =>
  globSync(`libs/${kontext}/exempel-handelser/*.json`)
    .toSorted()
    .map((fil): DomainEvent => JSON.parse(readFileSync(fil, 'utf8')));

const START = Date.parse('2026-03-02T08:00:00Z');
const TIMME_MS = 3_600_000;

export const handelse = <Event extends DomainEvent>(
  event: Event,
  revision: number,
  stream: string,
): Handelse<Event> => {
  const aktor = { klient: 'x', huvudman: 'nav' };
  const id = deterministicId('exempel', stream, String(revision));
  const meta = { v: 1, tid: new Date(START + revision * TIMME_MS).toISOString(), aktor, kommando: id };
  return { id, stream, revision, event, meta };
};

/** An event and what it makes the policies queue, with facts as they stood at it. */
export interface Utgang {
  readonly event: DomainEvent;
  readonly koningar: readonly Koning[];
}

const utgangar =
  <Event extends DomainEvent, Fakta>(
    folj: (fakta: Fakta | null, event: Event) => Fakta | null,
    till: (handelse: Handelse<Event>, fakta: Fakta) => readonly Koning[],
  ) =>
  (historia: readonly DomainEvent[], stream: string): readonly Utgang[] => {
    let fakta: Fakta | null = null;
    // Histories are of one context's events only; the caller names which.
    return (historia as readonly Event[]).map((event, revision) => {
      fakta = folj(fakta, event);
      return { event, koningar: fakta === null ? [] : till(handelse(event, revision, stream), fakta) };
    });
  };

/** What each context's history makes the policies queue. */
export const UTGANGAR: Readonly<
  Record<string, (historia: readonly DomainEvent[], stream: string) => readonly Utgang[]>
> = {
  eskalering: utgangar<EskaleringEvent, Parameters<typeof tillFormedlingEskalering>[1]>(
    foljEskalering,
    tillFormedlingEskalering,
  ),
  tvist: utgangar<TvistEvent, Parameters<typeof tillFormedlingTvist>[1]>(foljTvist, tillFormedlingTvist),
  rekommendation: utgangar<RekommendationEvent, Parameters<typeof tillFormedlingRekommendation>[1]>(
    foljRekommendation,
    tillFormedlingRekommendation,
  ),
  arena: utgangar<ArenaEvent, Parameters<typeof tillFormedlingArena>[1]>(foljArena, tillFormedlingArena),
  overenskommelse: utgangar<OverenskommelseEvent, Parameters<typeof tillFormedlingOverenskommelse>[1]>(
    foljOverenskommelse,
    tillFormedlingOverenskommelse,
  ),
  handlingsplan: utgangar<HandlingsplanEvent, Parameters<typeof tillFormedlingHandlingsplan>[1]>(
    foljHandlingsplan,
    tillFormedlingHandlingsplan,
  ),
  uppfoljning: utgangar<UppfoljningEvent, Parameters<typeof tillFormedlingUppfoljning>[1]>(
    foljUppfoljning,
    (handelse, fakta) => tillFormedlingUppfoljning(handelse, fakta, PROVSTEGVAL.enkatfragor),
  ),
};
