import { aterspelaGallringar, Gallrare, gravstensfilFor, Personindexering } from '#libs/arkiv/index.js';
import { Notarie, notarienyckelFor, oppnaNotarielager, punktminneFor } from '#libs/bevis/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { Halsa } from '#libs/platform/halsa.js';
import type { Konfiguration } from '#libs/platform/config.js';
import type { EventStore } from '#libs/event-store/index.js';
import type { Logg } from '#libs/platform/logg.js';
import { newId } from '#libs/platform/ids.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaVydatabas } from '#libs/platform/sql/index.js';
import { oppnaDriftdatabas } from '#libs/platform/sql/drift/index.js';
import { DatabasCheckpoint, Fristvakt, Processor, type Fristvaktgranser } from '#libs/policies/index.js';
import { ansprakFristko, avvikelserMedOppenTvist, ejTagnaFrister } from '#libs/read-models/index.js';
import {
  byggTjanst,
  lasRegister,
  matFoljare,
  mattLogg,
  oppnaHandelselogg,
  oppnaValv,
  startaDriftdorr,
  underLedarskap,
  type Bygge,
  type Tjanststart,
} from '#libs/tjanst/index.js';
import { registretsStegval } from './stegval.js';

/** No projector wakes it here: it looks itself, in every instance. Days are days: a quarter of a minute is soon enough. */
const FRISTVAKT: Partial<Fristvaktgranser> = { vilaMaxMs: 15_000 };

/**
 * Sees to what follows of what happened (one leads, the rest stand by) and of days that have passed (all share).
 * @param granser of the watch over days
 */
export const processorMed =
  (granser: Partial<Fristvaktgranser>): Tjanststart =>
  (konfiguration, logg, telemetri) =>
    byggTjanst('processor', async (bygge) => {
      const stegval = registretsStegval(await lasRegister(konfiguration));
      const matvarden = new Matvarden();
      const store = await bygge.oppna(
        'handelselogg',
        () => oppnaHandelselogg(konfiguration, bygge.haverera, () => matvarden.appendOmforsok()),
        (en) => en.close(),
      );
      const { databaseUrl: connectionString } = konfiguration;
      const drift = await bygge.oppna(
        'databas',
        () => oppnaDriftdatabas(connectionString),
        (en) => en.stang(),
      );
      const { logg: foljd, sekunder } = mattLogg(store, systemClock);
      const vidSkifte = matFoljare({ matvarden, foljare: 'processor', sekunder });
      const grund = { stegval, clock: systemClock, logg };
      const fristvakt = new Fristvakt({
        ...grund,
        store,
        fristko: ansprakFristko(drift, newId(), systemClock),
        granser,
        vidUtfall: (utfall) => matvarden.frist(utfall),
      });
      matvarden.efterslap(
        async () => new Map([['fristvakt', (await ejTagnaFrister(drift, systemClock.now())).sekunder ?? 0]]),
      );
      const vidUtfall = (utfall: string): void => matvarden.foljd(utfall);
      bygge.satIgang((signal) => fristvakt.kor(signal));
      bygge.satIgang((signal) =>
        underLedarskap({ connectionString, namn: 'processor', signal, logg, vidSkifte }, (stopp) => {
          const checkpoint = new DatabasCheckpoint(drift, 'processor');
          return new Processor({ ...grund, store: foljd, checkpoint, telemetri, vidUtfall }).kor(stopp);
        }),
      );
      await gallra(bygge, { konfiguration, store, logg, matvarden });
      await notariera(bygge, { konfiguration, store, logg, matvarden });
      const halsa = new Halsa({ handelselogg: () => store.head(), driftdatabas: () => drift.las('SELECT 1') });
      const dorr = await startaDriftdorr({ konfiguration, halsa, matvarden, logg });
      bygge.oppnade(() => dorr.stang());
      return dorr.url;
    });

interface Tjanstdelar {
  readonly konfiguration: Konfiguration;
  readonly store: EventStore;
  readonly logg: Logg;
  readonly matvarden: Matvarden;
}

/**
 * Executes erasures and keeps the index of persons, one instance at a time. What a restored vault brought back goes
 * before anything else does.
 */
const gallra = async (bygge: Bygge, { konfiguration, store, logg }: Tjanstdelar): Promise<void> => {
  const { databaseUrl: connectionString } = konfiguration;
  const valv = await oppnaValv(bygge, konfiguration);
  const gravstenar = gravstensfilFor(konfiguration);
  const nycklar = await aterspelaGallringar({ store, valv, gravstenar });
  if (nycklar > 0) logg.varning('gallringar-aterspelade', { nycklar });
  const drift = await bygge.oppna(
    'databas',
    () => oppnaDriftdatabas(connectionString),
    (en) => en.stang(),
  );
  const db = await bygge.oppna(
    'databas',
    () => oppnaVydatabas({ profil: 'postgres', connectionString, schema: 'vyer' }),
    (en) => en.stang(),
  );
  const register = await lasRegister(konfiguration);
  const medOppenTvist = (arenden: readonly string[]) => avvikelserMedOppenTvist(db, arenden);
  bygge.satIgang((signal) =>
    underLedarskap({ connectionString, namn: 'gallring', signal, logg, vidSkifte: () => undefined }, async (stopp) => {
      const checkpoint = new DatabasCheckpoint(drift, 'personindex');
      await Promise.all([
        new Gallrare({ store, valv, register, gravstenar, medOppenTvist, clock: systemClock, logg }).kor(stopp),
        new Personindexering({ store, valv, checkpoint, logg }).kor(stopp),
      ]);
    }),
  );
};

/** Signs for the log (I6), one instance at a time. Without a key it says that nobody does. */
const notariera = async (bygge: Bygge, { konfiguration, store, logg, matvarden }: Tjanstdelar): Promise<void> => {
  const nyckel = notarienyckelFor(konfiguration);
  if (nyckel === null) return logg.varning('notarie-utan-nyckel', { installning: 'AVVIKELSENAV_NOTARIE_NYCKEL_FIL' });
  const lager = await bygge.oppna(
    'databas',
    () => oppnaNotarielager(konfiguration),
    (en) => en.stang(),
  );
  const { databaseUrl: connectionString, notarie } = konfiguration;
  const { logg: foljd, sekunder } = mattLogg(store, systemClock);
  const vidSkifte = matFoljare({ matvarden, foljare: 'notarie', sekunder });
  const granser = { vilaMs: notarie.sekunder * 1_000 };
  const minne = punktminneFor(konfiguration);
  bygge.satIgang((signal) =>
    underLedarskap({ connectionString, namn: 'notarie', signal, logg, vidSkifte }, (stopp) =>
      new Notarie({ store: foljd, lager, nyckel, minne, clock: systemClock, logg, granser }).kor(stopp),
    ),
  );
};

export const startaProcessor: Tjanststart = processorMed(FRISTVAKT);
