import { engelska, diagramHtml, html, notis, pa, stapeldiagram } from '#libs/sidor/index.js';
import type { Cell, Diagram, Html, Sidinnehall, Sprak, Tabell } from '#libs/sidor/index.js';
import type { Aldersgrupp } from '#libs/read-models/index.js';
import { skyddaSmatal, type Smatal } from '#libs/sekretess/index.js';
import { ALDERSTEXTER } from '../../tvister/tvistpost.dto.js';
import { etikett } from '../samverkan/visa.js';
import { T } from './texter.js';

export interface Aldersval {
  readonly antal: Readonly<Record<Aldersgrupp, number>>;
  /** True for who sees numbers alone: small ones are hidden, and none opens a list. */
  readonly aggregat: boolean;
}

const GRUPPER = Object.keys(ALDERSTEXTER) as readonly Aldersgrupp[];

/** How old the tvister under way are: a bar for each age, and the same as a table. */
export const aldersdiagram = (sprak: Sprak, { antal, aggregat }: Aldersval): Diagram => {
  const varden = GRUPPER.map((grupp) => antal[grupp]);
  const bild = aggregat ? skyddaSmatal([varden]) : null;
  const visade: readonly Smatal[] = bild?.celler[0] ?? varden;
  const summa: Smatal = bild?.summa ?? varden.reduce((en, annan) => en + annan, 0);
  const namn = GRUPPER.map((grupp) => etikett(sprak, { kod: grupp, text: ALDERSTEXTER[grupp] }, engelska.TVISTALDER));
  const ord = (tal: Smatal): string => (tal === 'dolt' ? pa(sprak, T.dolt) : String(tal));
  const delar = namn.map((text, nr) => `${text}: ${ord(visade[nr] ?? 0)}`).join(', ');
  const tabell: Tabell = {
    id: 'aldersgrupper',
    rubrik: pa(sprak, T.alder),
    kolumner: [{ rubrik: pa(sprak, T.alderRubrik) }, { rubrik: pa(sprak, T.antal), tal: true }],
    rader: GRUPPER.map((grupp, nr) => [namn[nr] ?? grupp, talcell(sprak, grupp, { tal: visade[nr] ?? 0, aggregat })]),
    tomt: pa(sprak, T.tomtDiagram),
  };
  const beskrivning = pa(sprak, T.beskrivning).replace('{antal}', ord(summa)).replace('{delar}', delar);
  const serier = [{ namn: pa(sprak, T.antal), varden: visade.map((tal) => (tal === 'dolt' ? ord(tal) : tal)) }];
  return stapeldiagram(
    { kategorier: namn, serier, liggande: true },
    { id: 'alder', titel: pa(sprak, T.alder), beskrivning, tabell },
  );
};

interface Talval {
  readonly tal: Smatal;
  readonly aggregat: boolean;
}

const talcell = (sprak: Sprak, grupp: Aldersgrupp, { tal, aggregat }: Talval): Cell => {
  if (typeof tal === 'string') return tal === 'dolt' ? pa(sprak, T.dolt) : tal;
  return aggregat ? tal : { text: String(tal), tal, href: `/${sprak}/tvister?alder=${grupp}#lista` };
};

/** The chart alone, for who sees numbers and no tvist. */
export const alderHtml = (sprak: Sprak, val: Aldersval): Sidinnehall => {
  const diagram = aldersdiagram(sprak, val);
  return {
    rubrik: pa(sprak, T.alder),
    innehall: html`${smatalsnotis(sprak, val)} ${diagramHtml(sprak, diagram)}`,
    exporter: [diagram],
  };
};

export const smatalsnotis = (sprak: Sprak, { aggregat }: Aldersval): Html | false =>
  aggregat && notis('info', html`${pa(sprak, T.smatal)}`);
