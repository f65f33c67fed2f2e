import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { gravstensfilFor, invantaGallringar, OPPNA_TVISTER } from '#libs/arkiv/index.js';
import { EVENT_STORE } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { MAPPNINGAR } from '#libs/import/index.js';
import { systemClock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { Halsa, Halsobrist } from '#libs/platform/halsa.js';
import { PlattformModule } from '#libs/platform/http/plattform.module.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  avvikelserMedOppenTvist,
  lasBristgrund,
  lasRapportbild,
  leveransidn,
  vyBerorda,
  vyOmbyggnader,
  VYER,
  type Bristgrundsfraga,
} from '#libs/read-models/index.js';
import { NYCKELVALV } from '#libs/sekretess/index.js';
import { AtkomstModule, SekretessModule } from '#libs/sekretess/http/index.js';
import {
  byggTjanst,
  fingeravtryckFor,
  identitetFor,
  lasKlienter,
  lasMappningar,
  lasRegister,
  oppnaAtkomstI,
  oppnaHandelselogg,
  oppnaValv,
  sidsessionFor,
  startaDorr,
  type Bygge,
  type Tjanststart,
} from '#libs/tjanst/index.js';
import { CommandApiModule } from './command-api.module.js';
import { BRISTGRUND } from './uppfoljning/bristgrund.js';
import { OMBYGGNADSBESTALLNING } from './drift/ombyggnadsbestallning.js';
import { LEVERANSURVAL, type Leveransurval } from './formedling/leveransurval.js';
import { RAPPORTBILD } from './frysning/rapportbild.js';
import { DatabasNyckelminne } from './nyckelminne/databas-nyckelminne.js';
import { NYCKELMINNE } from './nyckelminne/nyckelminne.js';
import { stadaNycklarIbland } from './nyckelminne/stadning.js';

/** Two statements that claim keys and two that free them at once, and one that cleans. */
const NYCKELKOPPLINGAR_MAX = 5;

/**
 * Takes every command: durable in the log when it answers. Any number of instances. Ready as long as the log is: the
 * views are asked only for which deliveries to resend.
 */
export const startaCommandApi: Tjanststart = (konfiguration, logg, telemetri) =>
  byggTjanst('command-api', async (bygge) => {
    const register = await lasRegister(konfiguration);
    const sekretess = sekretessFor(konfiguration, register);
    const mappningar = lasMappningar(konfiguration);
    const matvarden = new Matvarden();
    const store = await bygge.oppna(
      'handelselogg',
      () => oppnaHandelselogg(konfiguration, bygge.haverera, () => matvarden.appendOmforsok()),
      (en) => en.close(),
    );
    const valv = await oppnaValv(bygge, konfiguration);
    await invantaGallringar({ store, valv, gravstenar: gravstensfilFor(konfiguration) });
    const { databaseUrl: connectionString } = konfiguration;
    const db = await oppnaVyer(bygge, konfiguration);
    const drift = await bygge.oppna(
      'databas',
      () => oppnaDriftdatabas(connectionString, NYCKELKOPPLINGAR_MAX),
      (en) => en.stang(),
    );
    const atkomst = AtkomstModule.med({ logg: await oppnaAtkomstI(bygge, konfiguration), berorda: vyBerorda(db) });
    bygge.satIgang((signal) => stadaNycklarIbland(drift, { logg, signal }));
    const leveransurval: Leveransurval = { ids: (urval, efter, max) => leveransidn(db, urval, { efter, max }) };
    const halsa = new Halsa(
      { handelselogg: () => store.head() },
      { umbarliga: { driftdatabas: () => nycklarna(drift) } },
    );
    const dorr = await startaDorr({
      konfiguration,
      modul: Kommandomodul.med(
        [PlattformModule.med({ clock: systemClock, logg, matvarden, halsa }), sekretess, atkomst],
        [
          { provide: EVENT_STORE, useValue: store },
          { provide: NYCKELVALV, useValue: valv },
          { provide: OPPNA_TVISTER, useValue: (en: readonly string[]) => avvikelserMedOppenTvist(db, en) },
          rapportbilden({ store, db, register }),
          { provide: BRISTGRUND, useValue: (en: Bristgrundsfraga) => lasBristgrund(db, en) },
          { provide: HUVUDMANNAREGISTER, useValue: register },
          { provide: MAPPNINGAR, useValue: mappningar },
          { provide: LEVERANSURVAL, useValue: leveransurval },
          { provide: NYCKELMINNE, useValue: new DatabasNyckelminne(drift) },
          { provide: OMBYGGNADSBESTALLNING, useValue: vyOmbyggnader(db, VYER) },
        ],
      ),
      miljo: { logg, matvarden, telemetri },
      openapi: false,
    });
    bygge.oppnade(() => dorr.stang());
    return dorr.url;
  });

const rapportbilden = (delar: Parameters<typeof lasRapportbild>[0]) => ({
  provide: RAPPORTBILD,
  useValue: (id: string, dag: string) => lasRapportbild(delar, { id, dag }),
});

const sekretessFor = (konfiguration: Konfiguration, register: Huvudmannaregister): DynamicModule => {
  const klienter = lasKlienter(konfiguration);
  const { klientcertRubrik } = konfiguration;
  const identitet = identitetFor(konfiguration, { klienter, register });
  const sidor = sidsessionFor(konfiguration, register);
  const fingeravtryck = fingeravtryckFor(konfiguration);
  return SekretessModule.med({
    ...{ klienter, identitet, klientcertRubrik, fingeravtryck },
    ...(sidor !== undefined && { sidor }),
  });
};

const oppnaVyer = (bygge: Bygge, { databaseUrl: connectionString }: Konfiguration): Promise<Vydatabas> =>
  bygge.oppna(
    'databas',
    () => oppnaVydatabas({ profil: 'postgres', connectionString, schema: 'vyer' }),
    (en) => en.stang(),
  );

@Global()
@Module({})
class Kommandomodul {
  static med(grund: readonly DynamicModule[], providers: Provider[]): DynamicModule {
    return { module: Kommandomodul, imports: [...grund, CommandApiModule], providers, exports: providers };
  }
}

/** Commands without an Idempotency-Key pass all the same. */
const nycklarna = async (drift: Pick<Driftdatabas, 'las'>): Promise<void> => {
  await drift.las('SELECT 1').catch(() => {
    throw new Halsobrist('svarar inte: anrop med Idempotency-Key kan inte tas emot');
  });
};
