import { Module } from '@nestjs/common';
import { ArendeController } from './avvikelser/arende.controller.js';
import { Arendelasare } from './avvikelser/arendelasare.js';
import { Arendesvarare } from './avvikelser/arendesvar.js';
import { AvvikelselistaController } from './avvikelser/lista.controller.js';
import { EskaleringController } from './eskaleringar/eskalering.controller.js';
import { Eskaleringslasare } from './eskaleringar/eskaleringslasare.js';
import { Eskaleringssvarare } from './eskaleringar/eskaleringssvar.js';
import { InkorgController } from './inkorg/inkorg.controller.js';
import { RegisterController } from './register/register.controller.js';
import { Arenauppslag } from './svar/arenauppslag.js';
import { Historiksvarare } from './svar/historik.js';
import { Namnare } from './svar/namn.js';
import { Sidsvarare } from './svar/sidsvar.js';
import { LeveranserController } from './vyer/leveranser.controller.js';
import { MinKoController } from './vyer/min-ko.controller.js';
import { SammanstallningController } from './vyer/sammanstallning.controller.js';

/**
 * Every GET of the service but health and documentation. Needs, from global modules: EVENT_STORE, VYDATABAS, PROJEKTOR,
 * CLOCK, HUVUDMANNAREGISTER, MAPPNINGAR, `Underlag` (formedling) and SekretessModule.
 */
@Module({
  controllers: [
    AvvikelselistaController,
    ArendeController,
    InkorgController,
    MinKoController,
    LeveranserController,
    SammanstallningController,
    RegisterController,
    EskaleringController,
  ],
  providers: [
    Arendelasare,
    Arendesvarare,
    Arenauppslag,
    Historiksvarare,
    Sidsvarare,
    Namnare,
    Eskaleringslasare,
    Eskaleringssvarare,
  ],
})
export class QueryApiModule {}
