import { LansstatistikController } from './lansstatistik.controller.js';
import { OmradesstatistikController } from './omradesstatistik.controller.js';
import { Statistiksvarare } from './statistiksvarare.js';

/** The figures' own endpoints, for the module of the query door. Needs `Statistikurvalare`. */
export const STATISTIK = {
  controllers: [OmradesstatistikController, LansstatistikController],
  providers: [Statistiksvarare],
} as const;
