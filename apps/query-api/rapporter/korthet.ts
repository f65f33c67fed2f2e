import type { Rapportkapitel } from '#libs/arkiv/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { OMRADEN, REVISIONSANDRINGAR } from '#libs/uppfoljning/index.js';
import { indikatortext } from './indikatortexter.js';
import { lista, NIVATEXTER, PLANSTATUSTEXTER, procent, slutforandetext } from './rapporttexter.js';

type Rapport = rapport.Uppfoljningsrapport;

/**
 * The gist, for who reads no further than the first page. Numbers of cases stand as the report has them, the hidden ones
 * hidden: no sum, share or difference is made of them here.
 */
export const korthetskapitel = (hel: Rapport): Rapportkapitel => ({
  rubrik: 'I korthet',
  text: null,
  tabell: {
    kolumner: [
      { rubrik: 'Vad', bredd: 2 },
      { rubrik: 'Så är det', bredd: 8 },
    ],
    rader: [
      ['Enkäten', enkaten(hel)],
      ['Avvikelser', avvikelserna(hel)],
      ['Vidare i länet', vidare(hel)],
      ['Ledtider i länet', ledtiderna(hel)],
      ['Kriterier', kriterierna(hel)],
      ['Brister', bristerna(hel)],
      ['Planer', planerna(hel)],
      ['Beslut', beslutet(hel)],
      ['Slutförande', slutforandetext(hel)],
    ],
    tomt: '',
  },
});

const enkaten = ({ enkat, ordlista }: Rapport): string => {
  const utanSvar = enkat.deltagare.filter(({ lage }) => lage === 'ej-svarat' || lage === 'tomt');
  const namn = utanSvar.map(({ huvudman }) => ordlista.huvudman[huvudman] ?? huvudman);
  return `${svarsandelen(enkat.antal)}${namn.length === 0 ? '' : ` Svar saknas från ${lista(namn)}.`}`;
};

const svarsandelen = ({ besvarat, tillfragade }: Rapport['enkat']['antal']): string => {
  if (tillfragade === 0) return 'Ingen är tillfrågad.';
  if (besvarat === 0) return `Ingen av ${tillfragade} tillfrågade har svarat.`;
  const sagt = `${besvarat} av ${tillfragade} tillfrågade har svarat`;
  if (besvarat === tillfragade) return `${sagt}: alla.`;
  const jamfort = Math.sign(2 * besvarat - tillfragade);
  return `${sagt}: ${jamfort === 0 ? 'hälften' : `${jamfort < 0 ? 'mindre' : 'mer'} än hälften`}.`;
};

/** In a sentence: what is hidden says why. */
const ISTALLET: Readonly<Record<string, string>> = {
  '<5': 'färre än fem',
  dolt: 'dolt, för att inte röja ett litet tal',
};
const KAN_EJ = 'kan inte beräknas';

/** As the report has it for the län. */
const talet = ({ indikatorer }: Rapport, id: string): string => {
  const rad = indikatorer.find((en) => en.indikator === id && en.slag === 'beraknad');
  const text = rad === undefined ? null : indikatortext(rad);
  return text === null ? KAN_EJ : (ISTALLET[text] ?? text);
};

const avvikelserna = (hel: Rapport): string =>
  `Avvikelser från överenskommelsen under ${hel.om.ar}: ${talet(hel, 'avvikelser')}.`;

const NIVAER = ['gemensam', 'samverkan', 'tvist'] as const;
const vidare = (hel: Rapport): string =>
  `Så många av länets alla avvikelser gick vidare: ${NIVAER.map((niva) => `till ${nivan(niva)} ${talet(hel, `flode-${niva}`)}`).join('; ')}.`;

const nivan = (niva: string): string => (NIVATEXTER[niva] ?? niva).toLowerCase();

const ledtiderna = ({ siffror }: Rapport): string => {
  if (siffror.ledtider.length === 0) return 'Inga ledtider under året.';
  const tider = siffror.ledtider.map(({ niva, p50, inomFrist }) => {
    const dagar = p50 === null ? 'kan inte anges' : `${String(p50).replace('.', ',')} dagar`;
    return `${nivan(niva)} ${dagar}${inomFrist === null ? '' : ` (${procent(inomFrist)} i tid)`}`;
  });
  return `Så lång tid tog det innan hälften var klara: ${tider.join('; ')}.`;
};

const kriterierna = ({ kriterier }: Rapport): string => {
  if (kriterier.length === 0)
    return 'Länsfilen saknar kriterielistan, så hur många som är uppfyllda går inte att säga.';
  const uppfyllda = (perspektiv: 'brukare' | 'organisation'): string =>
    `${kriterier.filter((en) => en[perspektiv]?.bedomning === 'uppfyllt').length} av ${kriterier.length}`;
  return `Uppfyllda enligt organisationen: ${uppfyllda('organisation')}; enligt brukaren: ${uppfyllda('brukare')}.`;
};

const bristerna = ({ brister }: Rapport): string => {
  if (brister.length === 0) return 'Inga brister är fastslagna.';
  const perOmrade = Map.groupBy(brister, ({ omrade }) => OMRADEN[omrade]);
  return `${brister.length} fastslagna: ${raknade(perOmrade)}.`;
};

const planerna = ({ planer, ordlista }: Rapport): string => {
  if (planer.length === 0) return 'Ingen plan är upprättad.';
  const perNiva = [...Map.groupBy(planer, ({ niva }) => ordlista.plan[niva])].map(([niva, egna]) => {
    const lagen = Map.groupBy(egna, ({ status }) => (PLANSTATUSTEXTER[status] ?? status).toLowerCase());
    return `${niva}: ${egna.length} (${raknade(lagen)})`;
  });
  const atgarder = planer.flatMap((plan) => plan.atgarder);
  const klara = atgarder.filter(({ status }) => status === 'klar').length;
  return `${perNiva.join('; ')}. Klara åtgärder: ${klara} av ${atgarder.length}.`;
};

const raknade = (grupper: ReadonlyMap<string, readonly unknown[]>): string =>
  [...grupper].map(([namn, egna]) => `${namn.toLowerCase()} ${egna.length}`).join(', ');

const beslutet = ({ revisionsbeslut }: Rapport): string =>
  revisionsbeslut === null ? 'Inget revisionsbeslut är fattat.' : `${REVISIONSANDRINGAR[revisionsbeslut.andring]}.`;
