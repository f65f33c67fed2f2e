import {
  ALLVARLIGHETSGRADER,
  ATGARDSSTATUS,
  GRANSKNINGSUTFALL,
  GRUNDER,
  SANNOLIKHETER,
} from '#libs/avvikelse/index.js';
import {
  definitioner,
  engelska,
  html,
  pa,
  svensk,
  tidslinje,
  type Html,
  type Sprak,
  type Tvasprak,
} from '#libs/sidor/index.js';
import type { HandelsepostDto } from '../../avvikelser/handelse.dto.js';
import { HANDELSETEXTER } from '../../avvikelser/handelsetexter.js';
import { textFor } from '../../svar/namn.js';
import { etikett } from '../samverkan/visa.js';
import { numrerad } from './granskning.html.js';
import { FALTORD, OVRIGT, TEXTER as T } from './texter.js';
import { grad, ord, sannolikhet, tidtext } from './visning.js';

/** So many of the latest events; the whole history is in the API. */
export const HANDELSER_MAX = 100;
/** The latest word of each huvudman stands whole elsewhere on the page. */
const TEXT_MAX = 300;

/** What has happened, of all huvudmän, in order; what the reader may not see says so. */
export const handelserna = (sprak: Sprak, poster: readonly HandelsepostDto[]): Html => {
  const visade = poster.slice(-HANDELSER_MAX);
  return html`${visade.length < poster.length && html`<p>${pa(sprak, T.fler)}</p>`}
  ${tidslinje(
    visade.map((post) => ({
      ...{ tid: post.tid, tidtext: tidtext(post.tid), rubrik: handelsen(sprak, post), vem: vem(sprak, post.av) },
      innehall: innehall(sprak, post),
    })),
  )}`;
};

const vem = (sprak: Sprak, { kod, namn }: HandelsepostDto['av']): Html | string =>
  kod === 'nav' ? pa(sprak, [namn, 'The hub']) : svensk(namn);

/** Numbered, as the review of a text names it; what stands in another stream has numbers of its own. */
const handelsen = (sprak: Sprak, { typ, typText, revision }: HandelsepostDto): string =>
  arArendets(typ) ? numrerad(sprak, typ, revision) : etikett(sprak, { kod: typ, text: typText }, engelska.HANDELSER);

const arArendets = (typ: string): typ is keyof typeof HANDELSETEXTER => Object.hasOwn(HANDELSETEXTER, typ);

const innehall = (sprak: Sprak, { data, dolda, gallrade }: HandelsepostDto): Html => {
  const rader = fakta(sprak, data);
  return html`${rader.length > 0 && definitioner(rader)} ${saknas(sprak, T.visasInte, dolda)}
  ${saknas(sprak, T.gallrat, gallrade)}`;
};

const saknas = (sprak: Sprak, rubrik: Tvasprak, pekare: readonly string[]): Html | false => {
  if (pekare.length === 0) return false;
  const ord = new Set(pekare.map((en) => pa(sprak, FALTORD[sistaNamn(en)] ?? OVRIGT)));
  return html`<p><em>${pa(sprak, rubrik)}: ${[...ord].join(', ')}.</em></p>`;
};

/** `/orsaker/0/beskrivning` → `beskrivning` */
const sistaNamn = (pekare: string): string =>
  pekare.split('/').findLast((led) => led !== '' && !/^\d+$/.test(led)) ?? '';

/** What of an event's data is worth a line, and how a code is worded. */
const RADER: readonly (readonly [falt: string, rubrik: Tvasprak, kodverk?: Readonly<Record<string, string>>])[] = [
  ['arendenummer', ['Ärendenummer', 'Case number']],
  ['allvarlighetsgrad', ['Allvarlighetsgrad', 'Severity'], ALLVARLIGHETSGRADER],
  ['sannolikhet', ['Sannolikhet', 'Likelihood'], SANNOLIKHETER],
  ['motivering', ['Motivering', 'Grounds']],
  ['beskrivning', ['Åtgärd', 'Measure']],
  ['ansvarigFunktion', ['Ansvarig', 'Responsible']],
  ['klartSenast', ['Klart senast', 'Done by']],
  ['status', ['Status', 'Status'], ATGARDSSTATUS],
  ['kommentar', ['Kommentar', 'Comment']],
  ['skal', ['Skäl', 'Reason']],
  ['orsak', ['Orsak', 'Cause']],
  ['atgard', ['Åtgärd', 'Measure']],
  ['konsekvens', ['Konsekvens', 'Consequence']],
  ['uppfoljning', ['Uppföljning', 'Follow-up']],
  ['grund', ['Grund', 'Ground'], GRUNDER],
  ['utfall', ['Utfall', 'Outcome'], { ...GRANSKNINGSUTFALL, lost: 'Löst', aterkallad: 'Återkallad' }],
  ['svar', ['Svar', 'Answer']],
  ['rubrik', ['Rubrik', 'Heading']],
];

const fakta = (sprak: Sprak, data: object): readonly (readonly [string, Html | string])[] =>
  RADER.flatMap(([falt, rubrik, kodverk]) => {
    const varde: unknown = Reflect.get(data, falt);
    if (typeof varde === 'number' || (typeof varde === 'string' && varde !== '')) {
      return [[pa(sprak, rubrik), iOrd(sprak, varde, kodverk)] as const];
    }
    return [];
  });

const iOrd = (sprak: Sprak, varde: string | number, kodverk?: Readonly<Record<string, string>>): Html | string => {
  if (kodverk === undefined) return typeof varde === 'number' ? String(varde) : svensk(kort(varde));
  const text = textFor(kodverk, varde);
  if (kodverk === ALLVARLIGHETSGRADER) return grad(sprak, Number(varde), text);
  return kodverk === SANNOLIKHETER ? sannolikhet(sprak, Number(varde), text) : ord(sprak, String(varde), text);
};

const kort = (text: string): string => (text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)} …` : text);
