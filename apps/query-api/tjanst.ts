import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { OPPNA_TVISTER } from '#libs/arkiv/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { Underlag } from '#libs/formedling/index.js';
import { HUVUDMANNAREGISTER } from '#libs/huvudman/index.js';
import { MAPPNINGAR } from '#libs/import/index.js';
import { systemClock } from '#libs/platform/clock.js';
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
  startaDorr,
  type Tjanststart,
} from '#libs/tjanst/index.js';
import { QueryApiModule } from './query-api.module.js';

/** Answers every question: from the views, and of one case from the log. Any number of instances; none writes. */
export const startaQueryApi: Tjanststart = (konfiguration, logg, telemetri) =>
  byggTjanst('query-api', async (bygge) => {
    const [register, openapi] = await Promise.all([lasRegister(konfiguration), lasOpenapi()]);
    const klienter = lasKlienter(konfiguration);
    const sekretess = SekretessModule.med({
      klienter,
      identitet: identitetFor(konfiguration, { klienter, register }),
      klientcertRubrik: konfiguration.klientcertRubrik,
    });
    const mappningar = lasMappningar(konfiguration);
    const store = await bygge.oppna(
      'handelselogg',
      () => oppnaHandelselogg(konfiguration, bygge.haverera),
      (en) => en.close(),
    );
    const valv = await oppnaValv(bygge, konfiguration);
    const { databaseUrl: connectionString } = konfiguration;
    const db = await bygge.oppna(
      'databas',
      () => oppnaVydatabas({ profil: 'postgres', connectionString, schema: 'vyer' }),
      (en) => en.stang(),
    );
    const atkomst = AtkomstModule.med({ logg: await oppnaAtkomstI(bygge, konfiguration), berorda: vyBerorda(db) });
    const vylage = foljVylage(db, { vyer: VYER });
    bygge.oppnade(() => vylage.stang());
    const halsa = nyHalsa(store, db, vylage);
    const matvarden = new Matvarden();
    const underlag = new Underlag({
      store,
      involvering: new ArendeInvolvering(store, (kod) => register.fritextgranskning(kod)),
      clock: systemClock,
      valv,
      kalla: KALLA,
    });
    const dorr = await startaDorr({
      konfiguration,
      modul: Fragemodul.med(
        [PlattformModule.med({ clock: systemClock, logg, matvarden, halsa }), sekretess, atkomst],
        [
          { provide: EVENT_STORE, useValue: store },
          { provide: NYCKELVALV, useValue: valv },
          { provide: OPPNA_TVISTER, useValue: (en: readonly string[]) => avvikelserMedOppenTvist(db, en) },
          { provide: VYDATABAS, useValue: db },
          { provide: VYLAGE, useValue: vylage },
          { provide: Underlag, useValue: underlag },
          { provide: HUVUDMANNAREGISTER, useValue: register },
          { provide: MAPPNINGAR, useValue: mappningar },
        ],
      ),
      miljo: { logg, matvarden, telemetri },
      openapi,
      foreOppning: () => vylage.forstaLasning,
    });
    bygge.oppnade(() => dorr.stang());
    return dorr.url;
  });

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
