import { EskaleringsidaController } from '../eskalering/eskalering.controller.js';
import { LedtidssidaController } from '../ledtider/ledtider.controller.js';
import { VistelsesidaController } from '../ledtider/vistelser.controller.js';
import { OverblickssidaController } from '../overblick/overblick.controller.js';
import { TrendsidaController } from '../trend/trend.controller.js';
import { Trendlasare } from '../trend/trendlasare.js';
import { Kartlasare } from '../varmekarta/kartlasare.js';
import { KartsidaController } from '../varmekarta/varmekarta.controller.js';
import { Sidminne } from './sidminne.js';
import { Sifferminne } from './sifferminne.js';
import { Statistikurvalare } from './statistikurval.js';

/** The pages of figures, for the module of the query door. */
export const STATISTIKSIDOR = {
  controllers: [
    OverblickssidaController,
    EskaleringsidaController,
    VistelsesidaController,
    LedtidssidaController,
    KartsidaController,
    TrendsidaController,
  ],
  providers: [Statistikurvalare, Sidminne, Sifferminne, Kartlasare, Trendlasare],
} as const;
