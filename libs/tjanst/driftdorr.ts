import { Module, type DynamicModule } from '@nestjs/common';
import type { Konfiguration } from '#libs/platform/config.js';
import { HALSA, type Halsa } from '#libs/platform/halsa.js';
import { HalsaController } from '#libs/platform/http/halsa.controller.js';
import type { Logg } from '#libs/platform/logg.js';
import { MATVARDEN, type Matvarden } from '#libs/platform/matvarden.js';
import { startaDorr, type Dorr } from './dorr.js';

export interface Driftdorrval {
  readonly konfiguration: Pick<Konfiguration, 'port' | 'bind'>;
  readonly halsa: Halsa;
  readonly matvarden: Matvarden;
  readonly logg: Logg;
}

/** The doors of a service that has no others: alive, ready, measured. */
export const startaDriftdorr = ({ konfiguration, halsa, matvarden, logg }: Driftdorrval): Promise<Dorr> =>
  startaDorr({
    konfiguration,
    modul: Driftmodul.med(halsa, matvarden),
    miljo: { logg, matvarden },
    openapi: false,
  });

@Module({})
class Driftmodul {
  static med(halsa: Halsa, matvarden: Matvarden): DynamicModule {
    return {
      module: Driftmodul,
      controllers: [HalsaController],
      providers: [
        { provide: HALSA, useValue: halsa },
        { provide: MATVARDEN, useValue: matvarden },
      ],
    };
  }
}
