import { ATGARDSSTATUS, EFFEKT, GODKANNANDELAGE } from '#libs/handlingsplan/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { PRAXISAR, SVARSLAGEN } from '#libs/uppfoljning/index.js';
import { textFor } from '../svar/namn.js';

type Tal = rapport.Flodesrad['antal'];

/** Where a case has been, and how long each level takes. */
export const NIVATEXTER: Readonly<Record<string, string>> = {
  rapporterad: 'Rapporterad',
  linje: 'Den egna linjen',
  gemensam: 'Gemensam hantering',
  samverkan: 'Samverkan',
  tvist: 'Tvist',
};

export const SAKNADTEXTER: Readonly<Record<rapport.Saknad, string>> = {
  'lokal-plan': 'en plan på lokal nivå',
  'lan-plan': 'en plan på länsnivå',
  revisionsbeslut: 'ett beslut om överenskommelsen ska revideras',
};

export const PLANSTATUSTEXTER: Readonly<Record<string, string>> = { ...GODKANNANDELAGE, avslutad: 'Avslutad' };
export const atgardsstatustext = (kod: string): string => textFor(ATGARDSSTATUS, kod);
export const effekttext = (kod: string | null): string | null => (kod === null ? null : textFor(EFFEKT, kod));

/** A hidden number says so in words. */
export const taltext = (tal: Tal): string | number => (tal === 'dolt' ? 'dolt' : tal);

export const procent = (andel: number | null): string | null =>
  andel === null ? null : `${Math.round(andel * 100)} %`;

/** N9: what a verdict rests on, and where that is from; null: there is none. */
export const grundtext = (bedomning: rapport.Kriteriebedomning | null): string | null => {
  if (bedomning === null) return null;
  const { motivering, kalla } = bedomning;
  return kalla === null ? motivering : `${motivering} (Källa: ${kalla})`;
};

/** A year that goes on stands against a whole one. In the language of each. */
export const aretPagar = (ar: number): readonly [svenska: string, engelska: string] => [
  `${ar} är inte slut: talen hittills ställs mot hela ${ar - 1}.`,
  `${ar} is not over: its numbers so far stand against the whole of ${ar - 1}.`,
];

/** The report was made before its year had ended. */
export const arPagaende = ({ dag, om }: Pick<rapport.Uppfoljningsrapport, 'dag' | 'om'>): boolean =>
  Number(dag.slice(0, 4)) <= om.ar;

/** U5: what is known of how a party reports; what is not known says why. */
export const praxistext = ({ lage, praxis }: rapport.Enkatrad): string => {
  if (praxis !== null) return PRAXISAR[praxis];
  return lage === 'besvarat' ? 'Har svarat, men inte om rapporteringen' : SVARSLAGEN[lage];
};

/** A correction in a sentence; the raw text stands beside it (U3). */
export const rattelsetext = (
  { galler, tillFraga, text, skal }: rapport.Rattelserad,
  { huvudman, fragor }: rapport.Ordlista,
): string => {
  const namn = (galler ?? []).map((kod) => huvudman[kod] ?? kod).join(' och ');
  return [
    ...(galler === null ? [] : [`Svaret beskriver ${namn}.`]),
    ...(tillFraga === null ? [] : [`Hör till frågan: ${fragor[tillFraga] ?? tillFraga}`]),
    ...(text === null ? [] : [`Ska läsas: ${text}`]),
    `Skäl: ${skal}`,
  ].join(' ');
};

const PLANEN_RAKNAS = 'En plan räknas när den har åtgärder och godkännande har begärts.';

/** N8 in a sentence or two. */
export const slutforandetext = ({ om, saknas }: rapport.Uppfoljningsrapport): string => {
  if (om.slutford) return 'Uppföljningen är slutförd.';
  if (saknas.length === 0) return 'Inget saknas: uppföljningen kan slutföras.';
  const planen = saknas.some((en) => en !== 'revisionsbeslut') ? ` ${PLANEN_RAKNAS}` : '';
  return `Innan uppföljningen kan slutföras saknas ${lista(saknas.map((en) => SAKNADTEXTER[en]))}.${planen}`;
};

/** As it is said: "a, b och c". */
export const lista = (delar: readonly string[]): string =>
  delar.length < 2 ? delar.join('') : `${delar.slice(0, -1).join(', ')} och ${delar.at(-1)}`;

export const svarsandelstext = ({ antal }: rapport.Enkatdel): string =>
  `${antal.besvarat} av ${antal.tillfragade} tillfrågade har svarat. Tomt svar: ${antal.tomt}. Inget svar: ` +
  `${antal['ej-svarat']}. Inte tillfrågade: ${antal['ej-tillfragad']}.`;
