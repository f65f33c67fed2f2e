import { ImportSida } from '../import/import.controller.js';
import { LeveranserSida } from '../leveranser/leveranser.controller.js';
import { MinKoSida } from '../min-ko/min-ko.controller.js';
import { ArendenSida } from './arenden.controller.js';
import { Arendesida } from './arendesida.js';
import { AtkomstSida } from './atkomst.controller.js';
import { Lyftval } from './lyft.js';
import { Tvistval } from './tvistval.js';
import { Utlamningsval } from './utlamning.js';

/** The pages of who handles cases. */
export const ARENDESIDOR = {
  controllers: [MinKoSida, ArendenSida, AtkomstSida, LeveranserSida, ImportSida],
  providers: [Arendesida, Lyftval, Tvistval, Utlamningsval],
} as const;
