import { Module } from '@nestjs/common';
import { UtforMandatHandler } from './mandat.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforMandatHandler] })
export class MandatModule {}
