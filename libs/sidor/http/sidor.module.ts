import { Module } from '@nestjs/common';
import { Felsidor } from './felsidor.js';
import { Sidramare } from './sidramare.js';

/** The frame of pages, and pages of errors, for a door that has pages. Needs HUVUDMANNAREGISTER and SekretessModule. */
@Module({ providers: [Sidramare, Felsidor], exports: [Sidramare] })
export class SidorModule {}
