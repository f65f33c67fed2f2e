import { Module } from '@nestjs/common';
import { ForsandelseHandler } from './forsandelse.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [ForsandelseHandler] })
export class FormedlingModule {}
