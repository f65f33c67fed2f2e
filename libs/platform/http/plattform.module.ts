import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { HALSA, type Halsa } from '../halsa.js';
import { LOGG, type Logg } from '../logg.js';
import { MATVARDEN, type Matvarden } from '../matvarden.js';
import { ApiInfoController } from './api-info.controller.js';
import { HalsaController } from './halsa.controller.js';

export interface Plattform {
  readonly clock: Clock;
  readonly logg: Logg;
  readonly matvarden: Matvarden;
  readonly halsa: Halsa;
}

/** Clock, log, metrics and health for every module, and their endpoints. */
@Module({})
export class PlattformModule {
  static med({ clock, logg, matvarden, halsa }: Plattform): DynamicModule {
    return {
      module: PlattformModule,
      global: true,
      controllers: [HalsaController, ApiInfoController],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: LOGG, useValue: logg },
        { provide: MATVARDEN, useValue: matvarden },
        { provide: HALSA, useValue: halsa },
      ],
      exports: [CLOCK, LOGG, MATVARDEN, HALSA],
    };
  }
}
