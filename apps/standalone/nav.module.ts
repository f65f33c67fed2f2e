import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import {
  BRISTGRUND,
  CommandApiModule,
  LEVERANSURVAL,
  MinnesNyckelminne,
  NYCKELMINNE,
  OMBYGGNADSBESTALLNING,
  RAPPORTBILD,
  type Bristgrundare,
  type Rapportbildare,
} from '../command-api/index.js';
import { QueryApiModule, UTGIVARE } from '../query-api/index.js';
import { OPPNA_TVISTER, type OppnaTvister } from '#libs/arkiv/index.js';
import { NOTARIELAGER } from '#libs/bevis/index.js';
import { EVENT_STORE } from '#libs/event-store/index.js';
import { Underlag } from '#libs/formedling/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { MAPPNINGAR, type Mappningar } from '#libs/import/index.js';
import type { Utgivarinstallning } from '#libs/platform/config.js';
import { PlattformModule, type Plattform } from '#libs/platform/http/plattform.module.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  avvikelserMedOppenTvist,
  lasBristgrund,
  lasRapportbild,
  vyBerorda,
  vyOmbyggnader,
  VYER,
  VYLAGE,
} from '#libs/read-models/index.js';
import { NYCKELVALV } from '#libs/sekretess/index.js';
import { AtkomstModule, SekretessModule, type Sekretessdelar } from '#libs/sekretess/http/index.js';
import type { Drift } from './drift.js';
import type { Lager } from './lager.js';
import { vyLeveransurval } from './leveransurval.js';

const oppnaTvister =
  (db: Vydatabas): OppnaTvister =>
  (arenden) =>
    avvikelserMedOppenTvist(db, arenden);

export interface Navdelar {
  readonly lager: Lager;
  readonly drift: Drift;
  readonly register: Huvudmannaregister;
  readonly mappningar: Mappningar;
  readonly sekretess: Sekretessdelar;
  readonly plattform: Plattform;
  readonly utgivare: Utgivarinstallning;
}

const rapportbildare =
  ({ lager: { store, vydatabas: db }, register }: Navdelar): Rapportbildare =>
  (id, dag) =>
    lasRapportbild({ store, db, register }, { id, dag });

const bristgrundare =
  ({ lager: { vydatabas } }: Navdelar): Bristgrundare =>
  (fraga) =>
    lasBristgrund(vydatabas, fraga);

/** Every door of the service in one process, over one set of resources. */
@Global()
@Module({})
export class NavModule {
  static med(delar: Navdelar): DynamicModule {
    const gemensamt: Provider[] = [
      { provide: EVENT_STORE, useValue: delar.lager.store },
      { provide: VYDATABAS, useValue: delar.lager.vydatabas },
      { provide: NOTARIELAGER, useValue: delar.lager.notarie },
      { provide: VYLAGE, useValue: delar.drift.projektor },
      { provide: Underlag, useValue: delar.drift.underlag },
      { provide: NYCKELVALV, useValue: delar.lager.valv },
      { provide: OPPNA_TVISTER, useValue: oppnaTvister(delar.lager.vydatabas) },
      { provide: RAPPORTBILD, useValue: rapportbildare(delar) },
      { provide: BRISTGRUND, useValue: bristgrundare(delar) },
      { provide: HUVUDMANNAREGISTER, useValue: delar.register },
      { provide: MAPPNINGAR, useValue: delar.mappningar },
      { provide: UTGIVARE, useValue: delar.utgivare },
      { provide: LEVERANSURVAL, useValue: vyLeveransurval(delar.lager.vydatabas) },
      { provide: NYCKELMINNE, useValue: new MinnesNyckelminne() },
      { provide: OMBYGGNADSBESTALLNING, useValue: vyOmbyggnader(delar.lager.vydatabas, VYER) },
    ];
    return {
      module: NavModule,
      imports: [
        PlattformModule.med(delar.plattform),
        AtkomstModule.med({
          logg: delar.lager.atkomst,
          berorda: vyBerorda(delar.lager.vydatabas),
          volym: delar.lager.volym,
        }),
        SekretessModule.med(delar.sekretess),
        CommandApiModule,
        QueryApiModule,
      ],
      providers: gemensamt,
      exports: gemensamt,
    };
  }
}
