import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { gravstensfilFor, invantaGallringar, OPPNA_TVISTER } from '#libs/arkiv/index.js';
import { NOTARIELAGER, oppnaNotarielager, type Notarielager } from '#libs/bevis/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { Underlag } from '#libs/formedling/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { MAPPNINGAR } from '#libs/import/index.js';
import { systemClock } from '#libs/platform/clock.js';
import type { Konfiguration } from '#libs/platform/config.js';
import { Halsa, Halsobrist } from '#libs/platform/halsa.js';
import { PlattformModule } from '#libs/platform/http/plattform.module.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { oppnaVydatabas, VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { ArendeInvolvering } from '#libs/policies/index.js';
import { avvikelserMedOppenTvist, foljVylage, vyBerorda, VYER, VYLAGE, type Vylage } from '#libs/read-models/index.js';
import { NYCKELVALV } from '#libs/sekretess/index.js';
import { AtkomstModule, SekretessModule } from '#libs/sekretess/http/index.js';
import {
  byggTjanst,
  identitetFor,
  KALLA,
  lasKlienter,
  lasMappningar,
  lasOpenapi,
  lasRegister,
  oppnaAtkomstI,
  oppnaHandelselogg,
  oppnaValv,
  sidsessionFor,
  startaDorr,
  type Bygge,
  type Tjanststart,
} from '#libs/tjanst/index.js';
import { QueryApiModule } from './query-api.module.js';
import { UTGIVARE } from './utgivare.js';

/** Answers every question: from the views, and of one case from the log. Any number of instances; none writes. */
export const startaQueryApi: Tjanststart = (konfiguration, logg, telemetri) =>
  byggTjanst('query-api', async (bygge) => {
    const [register, openapi] = await Promise.all([lasRegister(konfiguration), lasOpenapi()]);
    const [sekretess, mappningar] = [sekretessFor(konfiguration, register), lasMappningar(konfiguration)];
    const store = await bygge.oppna(
      'handelselogg',
      () => oppnaHandelselogg(konfiguration, bygge.haverera),
      (en) => en.close(),
    );
    const valv = await oppnaValv(bygge, konfiguration);
    const db = await oppnaVyer(bygge, konfiguration);
    const atkomst = AtkomstModule.med({
      logg: await oppnaAtkomstI(bygge, konfiguration),
      berorda: vyBerorda(db),
      volym: konfiguration.atkomst,
    });
    const notarie = await oppnaNotarie(bygge, konfiguration);
    const vylage = foljVylage(db, { vyer: VYER });
    bygge.oppnade(() => vylage.stang());
    const halsa = nyHalsa(store, db, vylage);
    const matvarden = new Matvarden();
    const involvering = new ArendeInvolvering(store, (kod) => register.fritextgranskning(kod));
    const underlag = new Underlag({ store, involvering, clock: systemClock, valv, kalla: KALLA });
    const dorr = await startaDorr({
      konfiguration,
      modul: Fragemodul.med(
        [PlattformModule.med({ clock: systemClock, logg, matvarden, halsa }), sekretess, atkomst],
        [
          { provide: EVENT_STORE, useValue: store },
          { provide: NYCKELVALV, useValue: valv },
          { provide: OPPNA_TVISTER, useValue: (en: readonly string[]) => avvikelserMedOppenTvist(db, en) },
          { provide: VYDATABAS, useValue: db },
          { provide: NOTARIELAGER, useValue: notarie },
          { provide: VYLAGE, useValue: vylage },
          { provide: Underlag, useValue: underlag },
          { provide: HUVUDMANNAREGISTER, useValue: register },
          { provide: MAPPNINGAR, useValue: mappningar },
          { provide: UTGIVARE, useValue: konfiguration.utgivare },
        ],
      ),
      miljo: { logg, matvarden, telemetri },
      openapi,
      foreOppning: async () => {
        await invantaGallringar({ store, valv, gravstenar: gravstensfilFor(konfiguration) });
        await vylage.forstaLasning;
      },
    });
    bygge.oppnade(() => dorr.stang());
    return dorr.url;
  });

const sekretessFor = (konfiguration: Konfiguration, register: Huvudmannaregister): DynamicModule => {
  const klienter = lasKlienter(konfiguration);
  const identitet = identitetFor(konfiguration, { klienter, register });
  const { klientcertRubrik } = konfiguration;
  const sidor = sidsessionFor(konfiguration, register);
  return SekretessModule.med({ klienter, identitet, klientcertRubrik, ...(sidor !== undefined && { sidor }) });
};

const oppnaVyer = (bygge: Bygge, { databaseUrl: connectionString }: Konfiguration): Promise<Vydatabas> =>
  bygge.oppna(
    'databas',
    () => oppnaVydatabas({ profil: 'postgres', connectionString, schema: 'vyer', radskydd: true }),
    (en) => en.stang(),
  );

const oppnaNotarie = (bygge: Bygge, konfiguration: Konfiguration): Promise<Notarielager> =>
  bygge.oppna(
    'databas',
    () => oppnaNotarielager(konfiguration),
    (en) => en.stang(),
  );

const nyHalsa = (store: EventStore, db: Vydatabas, vylage: Vylage): Halsa =>
  new Halsa({
    handelselogg: () => store.head(),
    vydatabas: () => db.las('SELECT 1'),
    vyer: async () => {
      if (!vylage.lage().ikapp) throw new Halsobrist('läser ikapp händelseloggen');
    },
  });

@Global()
@Module({})
class Fragemodul {
  static med(grund: readonly DynamicModule[], providers: Provider[]): DynamicModule {
    return { module: Fragemodul, imports: [...grund, QueryApiModule], providers, exports: providers };
  }
}
