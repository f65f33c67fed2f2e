import { Module } from '@nestjs/common';
import { UtforTvistHandler } from './tvist.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforTvistHandler] })
export class TvistModule {}
