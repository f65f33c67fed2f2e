import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ArenaModule } from '#libs/arena/arena.module.js';
import { AvvikelseModule } from '#libs/avvikelse/avvikelse.module.js';
import { FormedlingModule } from '#libs/formedling/formedling.module.js';
import { OverenskommelseModule } from '#libs/overenskommelse/overenskommelse.module.js';
import { RekommendationModule } from '#libs/rekommendation/rekommendation.module.js';
import { Arendedorr } from './arende/arendedorr.js';
import { EgenDelController } from './arende/egen-del.controller.js';
import { GemensamtController } from './arende/gemensamt.controller.js';
import { ArenaarendenController } from './arenor/arenaarenden.controller.js';
import { Arenadorr } from './arenor/arenadorr.js';
import { ArenorController } from './arenor/arenor.controller.js';
import { MotenController } from './arenor/moten.controller.js';
import { AvvikelserController } from './avvikelser.controller.js';
import { Kommandodorr } from './dorr.js';
import { FormedlingController } from './formedling/formedling.controller.js';
import { Idempotens } from './idempotens.js';
import { ImportController } from './import/import.controller.js';
import { EnOverenskommelseController } from './overenskommelser/en-overenskommelse.controller.js';
import { Overenskommelsedorr } from './overenskommelser/overenskommelsedorr.js';
import { OverenskommelserController } from './overenskommelser/overenskommelser.controller.js';
import { RutinerController } from './overenskommelser/rutiner.controller.js';
import { ExpedieringController } from './rekommendationer/expediering.controller.js';
import { RekommendationerController } from './rekommendationer/rekommendationer.controller.js';
import { Rekommendationsdorr } from './rekommendationer/rekommendationsdorr.js';
import { Samverkansfakta } from './samverkan/fakta.js';
import { Samverkansdorr } from './samverkan/samverkansdorr.js';

/**
 * Every POST of the service. Needs, from global modules: EVENT_STORE, CLOCK, HUVUDMANNAREGISTER, MAPPNINGAR,
 * LEVERANSURVAL, and SekretessModule.
 */
@Module({
  imports: [
    CqrsModule.forRoot(),
    AvvikelseModule,
    FormedlingModule,
    ArenaModule,
    RekommendationModule,
    OverenskommelseModule,
  ],
  controllers: [
    AvvikelserController,
    ImportController,
    EgenDelController,
    GemensamtController,
    FormedlingController,
    ArenorController,
    ArenaarendenController,
    MotenController,
    ExpedieringController,
    RekommendationerController,
    OverenskommelserController,
    EnOverenskommelseController,
    RutinerController,
  ],
  providers: [
    Arendedorr,
    Kommandodorr,
    Idempotens,
    Samverkansdorr,
    Samverkansfakta,
    Arenadorr,
    Rekommendationsdorr,
    Overenskommelsedorr,
  ],
})
export class CommandApiModule {}
