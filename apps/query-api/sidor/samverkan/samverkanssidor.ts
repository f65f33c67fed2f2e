import { ArenasidorController } from '../arenor/arenor.controller.js';
import { Arenaatersandning } from '../arenor/atersandning.js';
import { EnkatsidaController } from '../enkat/enkat.controller.js';
import { InformationstorgsidorController } from '../informationstorg/informationstorg.controller.js';
import { Beslutsrader } from '../planer/beslutsrader.js';
import { PlansidorController } from '../planer/planer.controller.js';
import { Plansidlasare } from '../planer/plansidlasare.js';
import { RekommendationssidorController } from '../rekommendationer/rekommendationer.controller.js';
import { TvistsidorController } from '../tvister/tvister.controller.js';
import { EnkatsvarsidaController } from '../uppfoljningar/svar.controller.js';
import { Mandatvalare } from './mandatval.js';

/** The pages of samverkan, for the module of the query door. */
export const SAMVERKANSSIDOR = {
  controllers: [
    ArenasidorController,
    RekommendationssidorController,
    TvistsidorController,
    InformationstorgsidorController,
    EnkatsidaController,
    EnkatsvarsidaController,
    PlansidorController,
  ],
  providers: [Mandatvalare, Arenaatersandning, Beslutsrader, Plansidlasare],
} as const;
