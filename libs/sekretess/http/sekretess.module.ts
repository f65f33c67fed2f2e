import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FINGERAVTRYCK, type Fingeravtryck } from '../fingeravtryck.js';
import { IDENTITET, type Identitet } from '../identitet/identitet.js';
import { Klientregister } from '../klientregister.js';
import { Behorighetsvakt } from './behorighetsvakt.js';
import { KLIENTCERT_RUBRIK } from './klientcertrubrik.js';

export interface Sekretessdelar {
  readonly klienter: Klientregister;
  /** Who a token stands for; the static keys alone when absent. */
  readonly identitet?: Identitet;
  /** Header of the TLS front with the client's certificate; none is believed when absent. */
  readonly klientcertRubrik?: string;
  readonly fingeravtryck?: Fingeravtryck;
}

/** The guard on every endpoint of the program, and what the doors need of secrecy. */
@Module({})
export class SekretessModule {
  /** @param delar `fingeravtryck` only where something is taken in */
  static med(delar: Sekretessdelar): DynamicModule {
    const fingeravtryck =
      delar.fingeravtryck === undefined ? [] : [{ provide: FINGERAVTRYCK, useValue: delar.fingeravtryck }];
    return {
      module: SekretessModule,
      global: true,
      providers: [
        { provide: Klientregister, useValue: delar.klienter },
        { provide: IDENTITET, useValue: delar.identitet ?? delar.klienter },
        { provide: KLIENTCERT_RUBRIK, useValue: (delar.klientcertRubrik ?? '').toLowerCase() },
        ...fingeravtryck,
        { provide: APP_GUARD, useClass: Behorighetsvakt },
      ],
      exports: [Klientregister, ...fingeravtryck.map(({ provide }) => provide)],
    };
  }
}
