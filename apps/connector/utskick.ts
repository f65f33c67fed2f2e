import type { Kanaler } from '#libs/connectors/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { OMFORSOKSREGEL, Sandare, Sandning, Underlag } from '#libs/formedling/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Matvarden } from '#libs/platform/matvarden.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import { ArendeInvolvering } from '#libs/policies/index.js';
import { databasLeveransko } from '#libs/routing/index.js';
import { KALLA, type Bygge, type Sparminne } from '#libs/tjanst/index.js';

/** An attempt to deliver is given up after this, whatever the channel does. */
const FORSOK_MS_MAX = 60_000;
/** What another connector has put in the queue, or let go of, is seen within this. */
const PAUS_MS_MAX = 5_000;

export interface Utskicksdelar {
  readonly store: EventStore;
  readonly drift: Driftdatabas;
  readonly kanaler: Kanaler;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly telemetri: Telemetri;
  /** Where in a trace each came in. */
  readonly minne: Sparminne;
  readonly matvarden: Matvarden;
  /** First pause before a failed delivery is tried again. */
  readonly basSekunder: number;
}

/** The sender over the shared queue. When it stops, what is under way is waited for and its claims are let go of. */
export const startaUtskick = (delar: Utskicksdelar, bygge: Bygge): { readonly vack: () => void } => {
  const { store, drift, kanaler: kanalval, clock, logg, telemetri, matvarden, basSekunder, minne } = delar;
  const grund = { store, involvering: new ArendeInvolvering(store), clock, kalla: KALLA };
  let vack = (): void => undefined;
  const leveransko = databasLeveransko({
    ...{ drift, vem: newId(), clock, sanning: new Underlag(grund) },
    vidAndrad: () => vack(),
  });
  const sandning = new Sandning({
    ...{ ...grund, kanalval, logg, telemetri, kom: minne.for },
    regel: { ...OMFORSOKSREGEL, basSekunder },
    slump: Math.random,
    forsokMaxMs: FORSOK_MS_MAX,
  });
  const sandare = new Sandare({
    ...{ leveransko, kanalval, clock, logg },
    sandning: leveransko.medAnsprak(sandning),
    granser: { pausMaxMs: PAUS_MS_MAX },
    vidUtfall: (utfall, mottagare) => matvarden.leverans(utfall, mottagare),
  });
  vack = () => sandare.vack();
  sandare.kor().catch(bygge.haverera);
  bygge.oppnade(() => leveransko.slapp());
  bygge.oppnade(() => sandare.stoppa());
  return { vack };
};
