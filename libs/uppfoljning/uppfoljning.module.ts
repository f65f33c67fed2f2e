import { Module } from '@nestjs/common';
import { UtforUppfoljningHandler } from './uppfoljning.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforUppfoljningHandler] })
export class UppfoljningModule {}
