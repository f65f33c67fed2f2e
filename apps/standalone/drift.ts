import { join } from 'node:path';
import type { Gravstensfil } from '#libs/arkiv/index.js';
import { Notarie, type Notarienyckel, type Punktminne } from '#libs/bevis/index.js';
import {
  OMFORSOKSREGEL,
  Sandare,
  Sandning,
  Underlag,
  type Kanalval,
  type Omforsoksregel,
  type Underlagsdelar,
} from '#libs/formedling/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import type { Matvarden } from '#libs/platform/matvarden.js';
import type { Telemetri } from '#libs/platform/telemetri/index.js';
import { loggaLeverans } from '#libs/sekretess/atkomst/index.js';
import { ArendeInvolvering, FilCheckpoint, Fristvakt, Processor, type Stegval } from '#libs/policies/index.js';
import {
  forfallnaFrister,
  startaProjektor,
  vyefterslap,
  vyLeveransko,
  VYER,
  type Projektor,
} from '#libs/read-models/index.js';
import { KALLA, matFoljare, mattLogg, sedanIkapp } from '#libs/tjanst/index.js';
import { startaGallring } from './gallring.js';
import type { Lager } from './lager.js';
import { registretsStegval } from './stegval.js';

/** What goes on beside the doors: views, what follows of events, deliveries. */
export interface Drift {
  readonly projektor: Projektor;
  /** What may leave of a försändelse as it stands now; the pull inbox asks it too. */
  readonly underlag: Underlag;
  /** True while everything runs. */
  arIgang(): boolean;
  /** Resolves at `stoppa`; rejects when a part gave up: the process should end and be restarted. */
  readonly slut: Promise<void>;
  stoppa(): Promise<void>;
}

export interface Driftdelar {
  /** What is now: days and times of deliveries go by it. */
  readonly clock: Clock;
  readonly lager: Lager;
  readonly datakatalog: string;
  readonly kanalval: Kanalval;
  /** Ladders and times to answer of each län. */
  readonly register: Huvudmannaregister;
  readonly logg: Logg;
  readonly matvarden: Matvarden;
  readonly telemetri: Telemetri;
  /** Where destroyed keys are noted apart. */
  readonly gravstenar: Gravstensfil;
  /** Who signs for the log (I6), and how often. */
  readonly notarie: { readonly nyckel: Notarienyckel; readonly minne: Punktminne; readonly vilaMs: number };
  /** Overrides of the retry rule, for the demo and tests; else hours and days. */
  readonly omforsok?: Partial<Omforsoksregel>;
}

/** An attempt to deliver is given up after this, whatever the channel does. */
const LEVERANSFORSOK_MS_MAX = 60_000;

/** Starts projector, processor, sender and the watch over days; the two last wake each time the views have moved on. */
export const startaDrift = (delar: Driftdelar): Drift => {
  const { clock } = delar;
  const { store, vydatabas, valv } = delar.lager;
  const foljd = mattLogg(store, clock);
  const avbrott = new AbortController();
  const projektor = startaProjektor({ store, db: vydatabas, vyer: VYER, clock });
  delar.matvarden.vyefterslap(vyefterslap({ vylage: () => projektor, store, clock }));
  const stegval = registretsStegval(delar.register);
  const involvering = new ArendeInvolvering(store, stegval.fritextgranskning);
  const grund = { store, involvering, clock, valv, kalla: KALLA };
  const processor = new Processor({
    store: foljd.logg,
    checkpoint: new FilCheckpoint(join(delar.datakatalog, 'processor.checkpoint')),
    clock,
    logg: delar.logg,
    stegval,
    telemetri: delar.telemetri,
    vidUtfall: (utfall) => delar.matvarden.foljd(utfall),
  });
  const sandare = nySandare(delar, grund);
  const fristvakt = nyFristvakt(delar, stegval);
  const sluta = projektor.onCommit(() => {
    sandare.vack();
    fristvakt.vack();
  });
  mat(delar, { projektor, processor: foljd.sekunder });
  let igang = true;
  // Queue and days are views: both wait until they have been brought up to the log once. Why they never were, `projektor.slut` tells.
  const efterIkapp = projektor.ikapp.then(
    () => Promise.all([sandare.kor(), fristvakt.kor(avbrott.signal)]),
    () => undefined,
  );
  const notarie = nyNotarie(delar);
  const gallring = startaGallring(delar, projektor.forberedd, avbrott.signal);
  const arbeten = [projektor.slut, processor.kor(avbrott.signal), efterIkapp, notarie.kor(avbrott.signal), gallring];
  const slut = Promise.race([delar.lager.haveri, Promise.all(arbeten).then(() => undefined)]);
  slut.catch(() => (igang = false));
  return {
    projektor,
    underlag: new Underlag(grund),
    arIgang: () => igang,
    slut,
    stoppa: async () => {
      sluta();
      avbrott.abort();
      await Promise.allSettled([sandare.stoppa(), projektor.stang(), ...arbeten]);
    },
  };
};

const nyNotarie = ({ clock, lager, notarie: { nyckel, minne, vilaMs }, logg }: Driftdelar): Notarie =>
  new Notarie({
    store: lager.store,
    lager: lager.notarie,
    nyckel,
    minne,
    clock,
    logg,
    granser: { vilaMs },
  });

/** The one process leads in all. */
const mat = (
  { clock, lager: { store }, matvarden }: Driftdelar,
  { projektor, processor }: { readonly projektor: Projektor; readonly processor: () => Promise<number> },
): void => {
  const vyernas = sedanIkapp(store, clock, () => projektor.lage().position);
  matFoljare({ matvarden, foljare: 'projector', sekunder: vyernas })(true);
  matFoljare({ matvarden, foljare: 'processor', sekunder: processor })(true);
};

const nySandare = (
  { clock, lager, kanalval, logg, omforsok, matvarden, telemetri }: Driftdelar,
  grund: Underlagsdelar,
): Sandare =>
  new Sandare({
    leveransko: vyLeveransko(lager.vydatabas),
    kanalval,
    sandning: new Sandning({
      ...grund,
      kanalval,
      logg,
      regel: { ...OMFORSOKSREGEL, ...omforsok },
      slump: Math.random,
      forsokMaxMs: LEVERANSFORSOK_MS_MAX,
      foreLeverans: loggaLeverans(lager.atkomst, clock),
      telemetri,
    }),
    clock,
    logg,
    vidUtfall: (utfall, mottagare) => matvarden.leverans(utfall, mottagare),
  });

const nyFristvakt = (
  { clock, lager: { store, vydatabas }, logg, matvarden }: Driftdelar,
  stegval: Stegval,
): Fristvakt =>
  new Fristvakt({
    store,
    fristko: { forfallna: (fraga) => forfallnaFrister(vydatabas, fraga) },
    stegval,
    clock,
    logg,
    vidUtfall: (utfall) => matvarden.frist(utfall),
  });
