import { systemClock } from '#libs/platform/clock.js';
import { Halsa } from '#libs/platform/halsa.js';
import { newId } from '#libs/platform/ids.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaDriftdatabas } from '#libs/platform/sql/drift/index.js';
import { DatabasCheckpoint, Fristvakt, Processor, type Fristvaktgranser } from '#libs/policies/index.js';
import { ansprakFristko, ejTagnaFrister } from '#libs/read-models/index.js';
import {
  byggTjanst,
  lasRegister,
  matFoljare,
  mattLogg,
  oppnaHandelselogg,
  startaDriftdorr,
  underLedarskap,
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
      const halsa = new Halsa({ handelselogg: () => store.head(), driftdatabas: () => drift.las('SELECT 1') });
      const dorr = await startaDriftdorr({ konfiguration, halsa, matvarden, logg });
      bygge.oppnade(() => dorr.stang());
      return dorr.url;
    });

export const startaProcessor: Tjanststart = processorMed(FRISTVAKT);
