import { Global, Module, type DynamicModule } from '@nestjs/common';
import {
  CommandApiModule,
  LEVERANSURVAL,
  MinnesNyckelminne,
  NYCKELMINNE,
  OMBYGGNADSBESTALLNING,
} from '../../../apps/command-api/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, laddaModeller } from '#libs/huvudman/index.js';
import { laddaMappningar, MAPPNINGAR } from '#libs/import/index.js';
import { paketrot } from '#libs/platform/paketrot.js';
import { Klientregister, nyFingeravtryck, ROLLER, tokenSha256 } from '#libs/sekretess/index.js';
import { SekretessModule } from '#libs/sekretess/http/index.js';
import { join } from 'node:path';
import { serve, type Door } from './serve.js';

export const TOKEN = 'bench-token-of-the-whole-lan';

@Global()
@Module({})
class Parts {
  static with(providers: { readonly provide: symbol; readonly useValue: unknown }[]): DynamicModule {
    return { module: Parts, providers, exports: providers.map(({ provide }) => provide) };
  }
}

/** The command door as the service has it, over the store given; nothing follows the log. */
export const openCommandDoor = async (store: EventStore): Promise<Door> => {
  const register = await laddaModeller();
  const huvudman = register
    .alla()
    .map(({ kod }) => kod)
    .filter((kod) => register.lanFor(kod) === '20');
  const klient = { id: 'lan-20', namn: 'Bench', huvudman, roller: ROLLER, tokenSha256: tokenSha256(TOKEN) };
  return serve([
    SekretessModule.med({ klienter: new Klientregister([klient]), fingeravtryck: nyFingeravtryck(Buffer.from('b')) }),
    Parts.with([
      { provide: EVENT_STORE, useValue: store },
      { provide: HUVUDMANNAREGISTER, useValue: register },
      { provide: MAPPNINGAR, useValue: laddaMappningar([join(paketrot(), 'exempel', 'mappningar')]) },
      { provide: LEVERANSURVAL, useValue: { ids: () => Promise.resolve([]) } },
      { provide: NYCKELMINNE, useValue: new MinnesNyckelminne() },
      { provide: OMBYGGNADSBESTALLNING, useValue: { bestall: () => Promise.resolve('okand') } },
    ]),
    CommandApiModule,
  ]);
};
