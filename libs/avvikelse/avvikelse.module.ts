import { Module } from '@nestjs/common';
import { UtforAvvikelseHandler } from './avvikelse.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforAvvikelseHandler] })
export class AvvikelseModule {}
