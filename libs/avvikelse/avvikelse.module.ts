import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { UtforAvvikelseHandler } from './avvikelse.handler.js';

/** Answers `UtforAvvikelse` on the command bus. Needs `EVENT_STORE` from a global module. */
@Module({ imports: [CqrsModule], providers: [UtforAvvikelseHandler] })
export class AvvikelseModule {}
