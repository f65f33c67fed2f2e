import { Module } from '@nestjs/common';
import { UtforArenaHandler } from './arena.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforArenaHandler] })
export class ArenaModule {}
