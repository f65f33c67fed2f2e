import { Module } from '@nestjs/common';
import { UtforGallringHandler } from './gallring.handler.js';
import { UtforSparrHandler } from './sparr.handler.js';

/** Needs `EVENT_STORE` from a global module and `CqrsModule.forRoot()` in the composing app. */
@Module({ providers: [UtforGallringHandler, UtforSparrHandler] })
export class GallringModule {}
