import { svenskDag } from '#libs/platform/datum.js';
import type { rapport } from '#libs/read-models/index.js';
import {
  bladdring,
  filterformular,
  html,
  pa,
  tabellHtml,
  type Filterfalt,
  type Html,
  type Sidinnehall,
  type Sprak,
} from '#libs/sidor/index.js';
import type { Frysningsuppgift } from '../../rapporter/rapportlasare.js';
import type { EnkatfragaDto } from '../../uppfoljningar/enkatbild.dto.js';
import { fragetext } from '../enkat/enkat.html.js';
import { sektion } from '../samverkan/visa.js';
import { medPlats, svarstabell, type Svarsval } from './svarstabell.js';
import { T } from './svarstexter.js';
import { T as TU } from './texter.js';

export interface Svarsunderlag {
  readonly hel: rapport.Uppfoljningsrapport;
  readonly frysning: Frysningsuppgift | null;
  /** As `fragorna` gives them. */
  readonly fragor: readonly EnkatfragaDto[];
  readonly valt: Svarsval;
  readonly offset: number;
  readonly adress: string;
  /** Forms of who leads it; null for who may only read, and beside a frozen report. */
  readonly ratta: Html | null;
}

const RADER_MAX = 30;
/** A question a page, where all parties are shown and there is room. */
const perSida = ({ hel: { enkat }, valt }: Svarsunderlag): number =>
  valt.part === '' ? Math.min(Math.max(enkat.deltagare.length, 1), RADER_MAX) : RADER_MAX;

/** What the parties have answered, question by question: for who leads, and who decides (U1–U3). */
export const svarHtml = (sprak: Sprak, underlag: Svarsunderlag): Sidinnehall => {
  const { hel, frysning, offset, adress, ratta } = underlag;
  const tabell = svarstabell(sprak, hel, underlag);
  const [rubrik, namn] = [pa(sprak, T.rubrik), `${hel.ordlista.rapport} ${hel.om.ar}`];
  const limit = perSida(underlag);
  const rader = medPlats(sprak, tabell.rader.slice(offset, offset + limit));
  const lista = { falt: 'offset', del: 'svaren', namn: rubrik };
  return {
    rubrik: `${rubrik}: ${namn}`,
    svensk: namn,
    innehall: html`<p lang="sv">${hel.ordlista.overenskommelse}</p>
      <p>${pa(sprak, T.ingress)} ${frysning !== null && frystText(sprak, frysning)}</p>
      ${urval(sprak, underlag)}
      ${sektion(
        'svaren',
        rubrik,
        html`${tabellHtml(sprak, { ...tabell, rader }, { doldRubrik: true })}
        ${bladdring(sprak, { url: adress, limit, offset, antal: tabell.rader.length, lista })}`,
      )}
      ${ratta !== null && sektion('ratta', pa(sprak, T.ratta), ratta)}`,
    smulor: [
      { text: pa(sprak, TU.rubrik), href: `/${sprak}/uppfoljningar` },
      { text: namn, href: uppfoljningens(sprak, underlag), sprak: 'sv' },
    ],
    exporter: [tabell],
  };
};

const frystText = (sprak: Sprak, { tid }: Frysningsuppgift): string =>
  pa(sprak, T.fryst).replace('{dag}', svenskDag(new Date(tid)));

const uppfoljningens = (sprak: Sprak, { hel, frysning }: Svarsunderlag): string =>
  `/${sprak}/uppfoljningar/${hel.om.uppfoljning}${frysning === null ? '' : `?frysning=${frysning.frysningId}`}`;

const urval = (sprak: Sprak, { hel, frysning, fragor, valt }: Svarsunderlag): Html => {
  const falt: readonly Filterfalt[] = [
    {
      ...{ slag: 'val', namn: 'fraga', rubrik: pa(sprak, T.fraga), varde: valt.fraga },
      val: [
        { varde: '', text: pa(sprak, T.allaFragor) },
        ...fragor.map((fraga) => ({ varde: fraga.id, ...fragetext(sprak, fraga) })),
      ],
    },
    {
      ...{ slag: 'val', namn: 'part', rubrik: pa(sprak, T.part), varde: valt.part },
      val: [
        { varde: '', text: pa(sprak, T.allaParter) },
        ...hel.enkat.deltagare.map(({ huvudman }) => ({
          ...{ varde: huvudman, text: hel.ordlista.huvudman[huvudman] ?? huvudman, sprak: 'sv' as const },
        })),
      ],
    },
  ];
  const fryst = frysning === null ? '' : `?frysning=${frysning.frysningId}`;
  return filterformular(sprak, {
    rensa: `/${sprak}/uppfoljningar/${hel.om.uppfoljning}/svar${fryst}`,
    falt: frysning === null ? falt : [...falt, { slag: 'dold', namn: 'frysning', varde: frysning.frysningId }],
  });
};
