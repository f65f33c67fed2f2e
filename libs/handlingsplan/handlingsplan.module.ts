import { Module } from '@nestjs/common';
import { UtforHandlingsplanHandler } from './handlingsplan.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforHandlingsplanHandler] })
export class HandlingsplanModule {}
