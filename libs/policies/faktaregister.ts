import { upcast as upcastArena } from '#libs/arena/index.js';
import { upcast as upcastAvvikelse } from '#libs/avvikelse/index.js';
import { upcast as upcastEskalering } from '#libs/eskalering/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { upcast as upcastHandlingsplan } from '#libs/handlingsplan/index.js';
import { upcast as upcastOverenskommelse } from '#libs/overenskommelse/index.js';
import { upcast as upcastRekommendation } from '#libs/rekommendation/index.js';
import { upcast as upcastTvist } from '#libs/tvist/index.js';
import { upcast as upcastUppfoljning } from '#libs/uppfoljning/index.js';
import { foljFakta, type Arendefakta } from './arende-fakta.js';
import { foljArena, type Arenafakta } from './arena-fakta.js';
import { foljEskalering, type Eskaleringsfakta } from './eskalering-fakta.js';
import { Faktalager } from './faktalager.js';
import { foljHandlingsplan, type Planfakta } from './handlingsplan-fakta.js';
import { foljOverenskommelse, type Overenskommelsefakta } from './overenskommelse-fakta.js';
import { foljRekommendation, type Rekommendationsfakta } from './rekommendation-fakta.js';
import { foljTvist, type Tvistfakta } from './tvist-fakta.js';
import { foljUppfoljning, type Uppfoljningsfakta } from './uppfoljning-fakta.js';

/** What the policies know, context by context. */
export interface Faktaregister {
  readonly avvikelse: Faktalager<Arendefakta>;
  readonly eskalering: Faktalager<Eskaleringsfakta>;
  readonly tvist: Faktalager<Tvistfakta>;
  readonly rekommendation: Faktalager<Rekommendationsfakta>;
  readonly arena: Faktalager<Arenafakta>;
  readonly overenskommelse: Faktalager<Overenskommelsefakta>;
  readonly handlingsplan: Faktalager<Planfakta>;
  readonly uppfoljning: Faktalager<Uppfoljningsfakta>;
}

export const faktaregister = (store: EventStore): Faktaregister => ({
  avvikelse: new Faktalager(store, {
    vik: (fakta, lagrad) =>
      foljFakta(fakta, upcastAvvikelse(lagrad), {
        revision: lagrad.revision,
        kommando: lagrad.meta.kommando,
        klient: lagrad.meta.aktor.klient,
      }),
  }),
  eskalering: new Faktalager(store, { vik: (fakta, lagrad) => foljEskalering(fakta, upcastEskalering(lagrad)) }),
  tvist: new Faktalager(store, { vik: (fakta, lagrad) => foljTvist(fakta, upcastTvist(lagrad)) }),
  rekommendation: new Faktalager(store, {
    vik: (fakta, lagrad) => foljRekommendation(fakta, upcastRekommendation(lagrad)),
  }),
  arena: new Faktalager(store, { vik: (fakta, lagrad) => foljArena(fakta, upcastArena(lagrad)) }),
  overenskommelse: new Faktalager(store, {
    vik: (fakta, lagrad) => foljOverenskommelse(fakta, upcastOverenskommelse(lagrad)),
  }),
  // Whole plans: few are at work at once, and each may be large.
  handlingsplan: new Faktalager(store, {
    vik: (fakta, lagrad) => foljHandlingsplan(fakta, upcastHandlingsplan(lagrad)),
    max: 100,
  }),
  uppfoljning: new Faktalager(store, {
    vik: (fakta, lagrad) => foljUppfoljning(fakta, upcastUppfoljning(lagrad)),
    max: 100,
  }),
});
