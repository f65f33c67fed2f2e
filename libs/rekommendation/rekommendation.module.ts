import { Module } from '@nestjs/common';
import { UtforRekommendationHandler } from './rekommendation.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforRekommendationHandler] })
export class RekommendationModule {}
