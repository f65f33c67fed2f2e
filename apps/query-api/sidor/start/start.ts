import { Planposter } from './planposter.js';
import { RotController } from './rot.controller.js';
import { Samverkansposter } from './samverkansposter.js';
import { StartController } from './start.controller.js';
import { Startlasare } from './startlasare.js';
import { Uppfoljningsposter } from './uppfoljningsposter.js';

/** The page that everyone begins at, for the module of the query door. */
export const STARTSIDA = {
  controllers: [RotController, StartController],
  providers: [Startlasare, Uppfoljningsposter, Planposter, Samverkansposter],
} as const;
