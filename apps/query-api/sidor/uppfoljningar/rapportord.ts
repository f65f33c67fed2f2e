import type { rapport } from '#libs/read-models/index.js';
import { engelska, pa, type Cell, type Sprak } from '#libs/sidor/index.js';
import { KRITERIELISTOR, OMRADEN, type KandUppfoljning, type Kriterielista } from '#libs/uppfoljning/index.js';
import {
  aretPagar,
  arPagaende,
  atgardsstatustext,
  effekttext,
  NIVATEXTER,
  praxistext,
  rattelsetext,
  slutforandetext,
  svarsandelstext,
} from '../../rapporter/rapporttexter.js';
import { etikett } from '../samverkan/visa.js';
import { T } from './texter.js';

/** What a report says in words, in the language of the page; the report itself, as a file, is in Swedish. */

export const nivaord = (sprak: Sprak, kod: string): string =>
  etikett(sprak, { kod, text: NIVATEXTER[kod] ?? kod }, engelska.NIVAER);

export const atgardsord = (sprak: Sprak, kod: string): string =>
  etikett(sprak, { kod, text: atgardsstatustext(kod) }, engelska.PLANATGARDSSTATUS);

/** Null: nobody has judged it. */
export const effektord = (sprak: Sprak, kod: string | null): string | null =>
  kod === null ? null : etikett(sprak, { kod, text: effekttext(kod) ?? kod }, engelska.PLANEFFEKT);

export const omradesord = (sprak: Sprak, kod: keyof typeof OMRADEN): string =>
  pa(sprak, [OMRADEN[kod], engelska.OMRADEN[kod]]);

/** English of criteria by the Swedish words that it is of: those of another wording, frozen once, have none. */
export type Kriterieengelska = ReadonlyMap<string, string>;

/** Of the lists that come with the programme, and of the län's. */
export const kriterieengelskaAv = (lanens: readonly Kriterielista[]): Kriterieengelska =>
  new Map(
    [...KRITERIELISTOR, ...lanens].flatMap(({ kriterier }) =>
      kriterier.flatMap(({ text, engelska: ord }) => (ord === null ? [] : [[text, ord] as const])),
    ),
  );

/** The source's own words in Swedish. @param svenska as the report has them */
export const kriterieord = (
  sprak: Sprak,
  svenska: string,
  ord: Kriterieengelska,
): { readonly text: string; readonly sprak: Sprak } => {
  const text = sprak === 'en' ? ord.get(svenska) : undefined;
  return text === undefined ? { text: svenska, sprak: 'sv' } : { text, sprak };
};

/** U5 */
export const praxisord = (sprak: Sprak, rad: rapport.Enkatrad): string => {
  const utan = rad.lage === 'besvarat' ? 'ej-angiven' : rad.lage === 'tomt' ? 'ej-svarat' : rad.lage;
  return pa(sprak, [praxistext(rad), engelska.PRAXISLAGEN[rad.praxis ?? utan]]);
};

/** In the words of the answer, and where that is known from. */
export const citatord = ({ praxiscitat }: rapport.Enkatrad, kalla: string | undefined): string | null => {
  const delar = [praxiscitat, kalla === undefined ? null : `(Källa: ${kalla})`].filter((del) => del !== null);
  return delar.length === 0 ? null : delar.join(' ');
};

export const praxiskallorI = ({ praxis }: KandUppfoljning): ReadonlyMap<string, string> =>
  new Map([...praxis].flatMap(([huvudman, { kalla }]) => (kalla === null ? [] : [[huvudman, kalla] as const])));

/** U3: names and the written words are of the answer; what is said around them is of the page. */
export const rattelsecell = (sprak: Sprak, { rattelser }: rapport.Enkatrad, ordlista: rapport.Ordlista): Cell => {
  const text = rattelser.map((en) => rattelsetext(en, ordlista)).join(' ');
  return text === '' ? null : { text, sprak: 'sv' };
};

/** N8 */
export const slutforandeord = (sprak: Sprak, hel: rapport.Uppfoljningsrapport): string => {
  if (sprak === 'sv') return slutforandetext(hel);
  if (hel.om.slutford) return 'The follow-up is complete.';
  if (hel.saknas.length === 0) return 'Nothing is missing: the follow-up can be completed.';
  const delar = hel.saknas.map((en) => engelska.SAKNAD[en]);
  const planen = hel.saknas.some((en) => en !== 'revisionsbeslut') ? ` ${PLANEN_RAKNAS}` : '';
  return `Before the follow-up can be completed there must be ${LISTA.format(delar)}.${planen}`;
};

const LISTA = new Intl.ListFormat('en-GB');
const PLANEN_RAKNAS = 'A plan counts when it has measures and its approval has been asked for.';

export const svarsandelsord = (sprak: Sprak, enkat: rapport.Enkatdel): string => {
  if (sprak === 'sv') return svarsandelstext(enkat);
  const { antal } = enkat;
  return (
    `${antal.besvarat} of ${antal.tillfragade} asked have answered. Blank answers: ${antal.tomt}. No answer: ` +
    `${antal['ej-svarat']}. Not asked: ${antal['ej-tillfragad']}.`
  );
};

/** What the table of how far the cases went is of, and, in a year that goes on, what it stands against. */
export const andringsord = (sprak: Sprak, hel: rapport.Uppfoljningsrapport): string =>
  arPagaende(hel) ? `${pa(sprak, T.andratText)} ${pa(sprak, aretPagar(hel.om.ar))}` : pa(sprak, T.andratText);
