import { Module } from '@nestjs/common';
import { UtforEskaleringHandler } from './eskalering.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforEskaleringHandler] })
export class EskaleringModule {}
