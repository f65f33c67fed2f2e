import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { MAPPNINGAR, type Mappning, type Mappningar } from '#libs/import/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Problem } from '#libs/platform/http/problem.js';
import { FINGERAVTRYCK, type Fingeravtryck } from '#libs/sekretess/index.js';
import { Arendeprovning } from '../arende/arendeprovning.js';
import type { Begaran } from '../begaran.js';
import { Rapportering } from '../rapport/rapportering.js';
import { korImport } from './importkorning.js';
import { skarpKorning, torrKorning } from './radkorning.js';
import type { Radsvar } from './radsvar.js';

export interface Fil {
  readonly mappning: Mappning;
  readonly innehall: AsyncIterable<Uint8Array>;
  readonly torrkorning: boolean;
  readonly signal: AbortSignal;
}

/** Takes in a file row by row, for the API and for the page. */
@Injectable()
export class Filimport {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(FINGERAVTRYCK) private readonly fingeravtryck: Fingeravtryck,
    @Inject(MAPPNINGAR) private readonly mappningar: Mappningar,
    private readonly rapportering: Rapportering,
    private readonly provning: Arendeprovning,
  ) {}

  /** 404 `MAPPNING_FINNS_EJ`. */
  mappning(id: string): Mappning {
    const mappning = this.mappningar.get(id);
    if (mappning !== undefined) return mappning;
    throw new Problem({
      status: 404,
      kod: 'MAPPNING_FINNS_EJ',
      detail: 'Mappningen finns inte. De som finns står i GET /avvikelse/v1/mappningar.',
    });
  }

  /** The result of every row, as they are done. */
  rader(begaran: Begaran, fil: Fil): AsyncGenerator<Radsvar, void, undefined> {
    const { register, fingeravtryck } = this;
    const { inloggad, spar } = begaran;
    const nu = this.clock.now();
    const { mappning, innehall, torrkorning, signal } = fil;
    const kor = torrkorning ? torrKorning(this.rapportering) : skarpKorning(this.store, this.rapportering);
    return korImport({
      inlasning: {
        innehall,
        mappning,
        signal,
        uppslag: {
          huvudman: (namn) => (register.finns(namn) ? namn : register.sokNamn(namn)?.kod),
          hanvisning: (text) => register.slaUppHanvisning(text),
        },
      },
      fakta: { register, inloggad, nu, fingeravtryck },
      visaTolkad: torrkorning,
      kor: async (rapport, omgivning) => {
        await this.provning.kravKomplettera({ inloggad, huvudman: rapport.huvudman }, rapport.id);
        return kor(rapport, omgivning);
      },
      meta: (kommando, huvudman) => ({
        tid: nu.toISOString(),
        aktor: { klient: inloggad.klient, huvudman },
        kommando,
        ...(spar !== undefined && { spar }),
      }),
    });
  }
}
