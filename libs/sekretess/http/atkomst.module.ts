import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CLOCK, type Clock } from '#libs/platform/clock.js';
import { Atkomstsamling, ATKOMSTLOGG, INGA_BERORDA, standardandamal, VOLYMGRANSER } from '../atkomst/index.js';
import { VOLYMGRANSER_STANDARD, type Atkomstlogg, type Berordauppslag, type Volymgranser } from '../atkomst/index.js';
import type { Atkomstbegaran } from './atkomstbegaran.js';
import { Atkomstskrivare } from './atkomstskrivare.js';
import { Atkomstvakt } from './atkomstvakt.js';
import { VID_NEKAD, type Nekande, type VidNekad } from './nekad.js';

export interface Atkomstdelar {
  readonly logg: Atkomstlogg;
  /** Where readers do not say whose a case is; of nobody when absent. */
  readonly berorda?: Berordauppslag;
  /** More than so much reading by one person is looked at. */
  readonly volym?: Volymgranser;
}

/** The log of accesses on every endpoint. Imported before the modules of the doors: first is outermost. */
@Module({})
export class AtkomstModule {
  static med({ logg, berorda = INGA_BERORDA, volym = VOLYMGRANSER_STANDARD }: Atkomstdelar): DynamicModule {
    const exporterade: Provider[] = [
      { provide: ATKOMSTLOGG, useValue: logg },
      { provide: VOLYMGRANSER, useValue: volym },
      {
        provide: Atkomstskrivare,
        inject: [CLOCK],
        useFactory: (clock: Clock) => new Atkomstskrivare({ logg, berorda, clock }),
      },
      { provide: VID_NEKAD, inject: [Atkomstskrivare], useFactory: vidNekad },
    ];
    return {
      module: AtkomstModule,
      global: true,
      providers: [...exporterade, { provide: APP_INTERCEPTOR, useClass: Atkomstvakt }],
      exports: [ATKOMSTLOGG, VOLYMGRANSER, Atkomstskrivare, VID_NEKAD],
    };
  }
}

/** The guard of the doors turns away before the guard of the log is asked. Nobody known is nobody to record. */
const vidNekad =
  (skrivare: Atkomstskrivare): VidNekad =>
  async (begaran: unknown, { inloggad, handling, kod }: Nekande) => {
    if (inloggad === null || !arBegaran(begaran)) return;
    const namn = handling ?? '';
    const vad = { handling: namn, andamal: standardandamal(namn), utfall: 'nekad', kod } as const;
    await skrivare.skriv({ begaran, inloggad, samling: new Atkomstsamling(), ...vad });
  };

const arBegaran = (begaran: unknown): begaran is Atkomstbegaran =>
  typeof begaran === 'object' && begaran !== null && 'headers' in begaran && 'method' in begaran;
