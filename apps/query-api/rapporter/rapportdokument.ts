import type { Rapportdokument } from '#libs/arkiv/index.js';
import { svenskKlocka } from '#libs/platform/datum.js';
import type { rapport } from '#libs/read-models/index.js';
import {
  bristkapitel,
  enkatkapitel,
  kriteriekapitel,
  omkapitel,
  plankapitel,
  slutforandekapitel,
  svarskapitel,
  synpunktkapitel,
} from './kapitel-lage.js';
import { flodeskapitel, indikatorkapitel, kommunkapitel, ledtidskapitel, trendkapitel } from './kapitel-siffror.js';
import { korthetskapitel } from './korthet.js';
import type { Arbetskopia, Frysningsuppgift } from './rapportlasare.js';

type Ursprung = Arbetskopia | Frysningsuppgift;

/** The report for paper and Excel: all of it out of the report itself, so that a frozen one is the same for ever. */
export const rapportdokument = (hel: rapport.Uppfoljningsrapport, ursprung: Ursprung): Rapportdokument => ({
  rubrik: `${hel.ordlista.rapport} ${hel.om.ar}: ${hel.ordlista.overenskommelse}`,
  ingress: `${hel.ordlista.lan}. Avser år ${hel.om.ar}.`,
  lage: arFryst(ursprung) ? frystlage(hel, ursprung) : kopialage(ursprung),
  kapitel: [
    korthetskapitel,
    omkapitel,
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

const arFryst = (ursprung: Ursprung): ursprung is Frysningsuppgift => 'sha256' in ursprung;

const frystlage = (
  { dag }: rapport.Uppfoljningsrapport,
  { position, sha256 }: Frysningsuppgift,
): Rapportdokument['lage'] => ({
  kort: `Fryst ${dag}`,
  text: `Fryst den ${dag}, och oförändrad sedan dess. Plats i loggen: ${position}. SHA-256: ${sha256}`,
});

/** Nothing is wrong with one that is not frozen: it is of a moment. */
const kopialage = ({ tid, position }: Arbetskopia): Rapportdokument['lage'] => {
  const nar = svenskKlocka(new Date(tid));
  const plats = position === null ? '' : `, ur navets logg till och med plats ${position}`;
  return {
    kort: `Arbetskopia ${nar}`,
    text: `Arbetskopia, gjord ${nar}${plats}. Siffror och texter kan ändras till dess att rapporten fryses.`,
  };
};
