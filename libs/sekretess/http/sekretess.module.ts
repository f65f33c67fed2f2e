import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FINGERAVTRYCK, type Fingeravtryck } from '../fingeravtryck.js';
import { IDENTITET, type Identitet } from '../identitet/identitet.js';
import { Klientregister } from '../klientregister.js';
import { Behorighetsvakt } from './behorighetsvakt.js';
import { Begaransidentitet } from './begaransidentitet.js';
import { KLIENTCERT_RUBRIK } from './klientcertrubrik.js';
import { PUBLIK_URL, Sidhake } from './sidsession-hake.js';
import { Sidinloggning, type Sidutfardare } from './sidsession-inloggning.js';
import { Sidsession } from './sidsession.js';

export interface Sekretessdelar {
  readonly klienter: Klientregister;
  /** Who a token stands for; the static keys alone when absent. */
  readonly identitet?: Identitet;
  /** Header of the TLS front with the client's certificate; none is believed when absent. */
  readonly klientcertRubrik?: string;
  readonly fingeravtryck?: Fingeravtryck;
  /** Log in to the pages; nobody can when absent, and a page is read with a credential in its header. */
  readonly sidor?: Sidsessionsdelar;
}

export interface Sidsessionsdelar {
  /** Seals the cookies. */
  readonly nyckel: Uint8Array;
  /** Where people reach the pages (`https://nav.example`); empty: on this machine, as they ask. */
  readonly publikUrl: string;
  readonly utfardare: readonly Sidutfardare[];
  readonly tillatLokalHttp: boolean;
}

/** The guard on every endpoint of the program, and what the doors need of secrecy. */
@Module({})
export class SekretessModule {
  /** @param delar `fingeravtryck` only where something is taken in */
  static med(delar: Sekretessdelar): DynamicModule {
    const fingeravtryck =
      delar.fingeravtryck === undefined ? [] : [{ provide: FINGERAVTRYCK, useValue: delar.fingeravtryck }];
    const sidor = sidleverantorer(delar.sidor);
    return {
      module: SekretessModule,
      global: true,
      providers: [
        { provide: Klientregister, useValue: delar.klienter },
        { provide: IDENTITET, useValue: delar.identitet ?? delar.klienter },
        { provide: KLIENTCERT_RUBRIK, useValue: (delar.klientcertRubrik ?? '').toLowerCase() },
        ...fingeravtryck,
        ...sidor,
        Begaransidentitet,
        Sidhake,
        { provide: APP_GUARD, useClass: Behorighetsvakt },
      ],
      exports: [Klientregister, Begaransidentitet, ...[...fingeravtryck, ...sidor].map(({ provide }) => provide)],
    };
  }
}

const sidleverantorer = (delar: Sidsessionsdelar | undefined) => {
  const { publikUrl = '', utfardare = [], tillatLokalHttp = false } = delar ?? {};
  return [
    { provide: PUBLIK_URL, useValue: publikUrl },
    { provide: Sidinloggning, useValue: new Sidinloggning(utfardare, tillatLokalHttp) },
    {
      provide: Sidsession,
      useValue: delar && new Sidsession({ nyckel: delar.nyckel, saker: publikUrl.startsWith('https://') }),
    },
  ];
};
