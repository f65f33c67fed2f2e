import type { Kanaler } from '#libs/connectors/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { OMFORSOKSREGEL, Sandare, Sandning, Underlag } from '#libs/formedling/index.js';
import type { Granskningskrav } from '#libs/kernel/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Matvarden } from '#libs/platform/matvarden.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import { loggaLeverans, type Atkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { ArendeInvolvering } from '#libs/policies/index.js';
import { databasLeveransko } from '#libs/routing/index.js';
import type { Nyckelvalv } from '#libs/sekretess/index.js';
import { KALLA, type Sparminne } from '#libs/tjanst/index.js';

/** An attempt to deliver is given up after this, whatever the channel does. */
const FORSOK_MS_MAX = 60_000;
/** What another connector has put in the queue, or let go of, is seen within this. */
const PAUS_MS_MAX = 5_000;

export interface Utskicksdelar {
  readonly store: EventStore;
  readonly drift: Driftdatabas;
  readonly valv: Nyckelvalv;
  readonly kanaler: Kanaler;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly telemetri: Telemetri;
  /** Where in a trace each came in. */
  readonly minne: Sparminne;
  /** How each huvudman has its texts reviewed. */
  readonly krav: Granskningskrav;
  readonly matvarden: Matvarden;
  /** Each delivery is recorded before it leaves (I8). */
  readonly atkomst: Atkomstlogg;
  /** First pause before a failed delivery is tried again. */
  readonly basSekunder: number;
}

/** The sender over the shared queue. */
export interface Utskick {
  /** The queue has new rows. */
  readonly vack: () => void;
  /** Waits for what is under way, within its limit, and then lets go of its claims. */
  stoppa(): Promise<void>;
}

export const startaUtskick = (delar: Utskicksdelar, vidHaveri: (fel: unknown) => void): Utskick => {
  const { store, drift, valv, kanaler: kanalval, clock, logg, telemetri, matvarden, basSekunder, minne } = delar;
  const grund = { store, involvering: new ArendeInvolvering(store, delar.krav), clock, valv, kalla: KALLA };
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
    foreLeverans: loggaLeverans(delar.atkomst, clock),
  });
  const sandare = new Sandare({
    ...{ leveransko, kanalval, clock, logg },
    sandning: leveransko.medAnsprak(sandning),
    granser: { pausMaxMs: PAUS_MS_MAX },
    vidUtfall: (utfall, mottagare) => matvarden.leverans(utfall, mottagare),
  });
  vack = () => sandare.vack();
  sandare.kor().catch(vidHaveri);
  return {
    vack,
    stoppa: async () => {
      await sandare.stoppa();
      await leveransko.slapp();
    },
  };
};
