import { Module } from '@nestjs/common';
import { UtforOverenskommelseHandler } from './overenskommelse.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforOverenskommelseHandler] })
export class OverenskommelseModule {}
