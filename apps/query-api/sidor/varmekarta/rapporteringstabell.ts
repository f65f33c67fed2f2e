import { pa, type Sprak, type Tabell } from '#libs/sidor/index.js';
import { talcell } from '../statistik/tal.js';
import type { Kartunderlag } from './kartdiagram.js';
import { KOMMUN, RAPPORTERAR, RAPPORTKOLUMNER, TOMT } from './texter.js';

/** What each kommun has reported, against what others have reported that concerns it (U5). @param om whose and when */
export const rapporteringstabell = (
  sprak: Sprak,
  { rapportering, kommunnamn, rapporterat }: Kartunderlag,
  om: string,
): Tabell => ({
  ...{ id: 'rapportering', rubrik: `${pa(sprak, RAPPORTERAR)}, ${om}`, tomt: pa(sprak, TOMT) },
  kolumner: [
    { rubrik: pa(sprak, KOMMUN), svenska: true },
    { rubrik: pa(sprak, RAPPORTKOLUMNER.rapporterad), tal: true },
    { rubrik: pa(sprak, RAPPORTKOLUMNER.mottagen), tal: true },
  ],
  rader: rapportering.map(({ kommun, rapporterad, mottagen }) => [
    kommunnamn(kommun),
    talcell(sprak, rapporterad, rapporterat(kommun, 'rapporterande')),
    talcell(sprak, mottagen, rapporterat(kommun, 'berord')),
  ]),
});
