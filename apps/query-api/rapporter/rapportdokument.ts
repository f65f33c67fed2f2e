import type { Rapportdokument } from '#libs/arkiv/index.js';
import type { rapport } from '#libs/read-models/index.js';
import {
  bristkapitel,
  enkatkapitel,
  kriteriekapitel,
  plankapitel,
  slutforandekapitel,
  svarskapitel,
  synpunktkapitel,
} from './kapitel-lage.js';
import { flodeskapitel, indikatorkapitel, kommunkapitel, ledtidskapitel, trendkapitel } from './kapitel-siffror.js';
import type { Frysningsuppgift } from './rapportlasare.js';

/** The report for paper and Excel: all of it out of the report itself, so that a frozen one is the same for ever. */
export const rapportdokument = (
  hel: rapport.Uppfoljningsrapport,
  frysning: Frysningsuppgift | null,
): Rapportdokument => ({
  rubrik: `${hel.ordlista.rapport} ${hel.om.ar}: ${hel.ordlista.overenskommelse}`,
  ingress: ingress(hel, frysning),
  kapitel: [
    slutforandekapitel,
    bristkapitel,
    plankapitel,
    kriteriekapitel,
    enkatkapitel,
    kommunkapitel,
    flodeskapitel,
    ledtidskapitel,
    trendkapitel,
    indikatorkapitel,
    synpunktkapitel,
    svarskapitel,
  ].map((kapitel) => kapitel(hel)),
});

const ingress = ({ om, ordlista, dag }: rapport.Uppfoljningsrapport, frysning: Frysningsuppgift | null): string =>
  [
    `${ordlista.lan}. ${om.rubrik}. ${om.omfattning}`,
    `Parter: ${om.parter.map((kod) => ordlista.huvudman[kod] ?? kod).join(', ')}.`,
    frysning === null
      ? `Läget den ${dag}. Rapporten är inte fryst och kan ändras.`
      : `Fryst den ${dag}. Plats i loggen ${frysning.position}, SHA-256 ${frysning.sha256}.`,
  ].join('\n');
