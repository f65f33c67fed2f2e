import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AvvikelseModule } from '#libs/avvikelse/avvikelse.module.js';
import { FormedlingModule } from '#libs/formedling/formedling.module.js';
import { Arendedorr } from './arende/arendedorr.js';
import { EgenDelController } from './arende/egen-del.controller.js';
import { GemensamtController } from './arende/gemensamt.controller.js';
import { AvvikelserController } from './avvikelser.controller.js';
import { Kommandodorr } from './dorr.js';
import { FormedlingController } from './formedling/formedling.controller.js';
import { Idempotens } from './idempotens.js';
import { ImportController } from './import/import.controller.js';
import { Samverkansfakta } from './samverkan/fakta.js';
import { Samverkansdorr } from './samverkan/samverkansdorr.js';

/**
 * Every POST of the service. Needs, from global modules: EVENT_STORE, CLOCK, HUVUDMANNAREGISTER, MAPPNINGAR,
 * LEVERANSURVAL, and SekretessModule.
 */
@Module({
  imports: [CqrsModule.forRoot(), AvvikelseModule, FormedlingModule],
  controllers: [AvvikelserController, ImportController, EgenDelController, GemensamtController, FormedlingController],
  providers: [Arendedorr, Kommandodorr, Idempotens, Samverkansdorr, Samverkansfakta],
})
export class CommandApiModule {}
