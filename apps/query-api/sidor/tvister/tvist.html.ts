import {
  engelska,
  definitioner,
  html,
  kronor,
  notis,
  pa,
  svensk,
  tabellHtml,
  type Cell,
  type Html,
  type Sidinnehall,
} from '#libs/sidor/index.js';
import type { Sprak, Tabell } from '#libs/sidor/index.js';
import type { TvistDto } from '../../tvister/tvist.dto.js';
import type { TvistpartDto } from '../../tvister/tvistpart.dto.js';
import { etikett, sektion, stycken, tidpunkt } from '../samverkan/visa.js';
import { avgorandeHtml, losningarHtml } from './losningar.html.js';
import { T } from './texter.js';

export interface Tvistsida {
  readonly tvist: TvistDto;
  /** What the reader may do, or why nothing. */
  readonly handla: Html;
}

/** One tvist: positions with what they rest on (D7), proposals, and what the reader may do. No individual is in it (D5). */
export const tvistHtml = (sprak: Sprak, { tvist, handla }: Tvistsida): Sidinnehall => {
  const parter = partstabell(sprak, tvist);
  return {
    ...{ rubrik: tvist.rubrik, svensk: tvist.rubrik },
    innehall: html`${tvist.lyft && notis('info', html`${pa(sprak, T.lyft)}`)}
    ${sektion('om', pa(sprak, T.omTvisten), html`${fakta(sprak, tvist)} ${stycken(tvist.beskrivning)}`)}
    ${sektion(
      'parter',
      pa(sprak, T.partsrubrik),
      html`${tabellHtml(sprak, parter, { doldRubrik: true })} ${motiveringar(sprak, tvist)}`,
    )}
    ${sektion('losningar', pa(sprak, T.losningar), losningarHtml(sprak, tvist))}
    ${tvist.avgorande !== null && sektion('avgorande', pa(sprak, T.avgorande), avgorandeHtml(sprak, tvist.avgorande))}
    ${sektion('handla', pa(sprak, T.handla), handla)}`,
    exporter: [parter],
  };
};

const fakta = (sprak: Sprak, tvist: TvistDto): Html => {
  const { overenskommelse, avvikelse, beloppKr, interimsansvar } = tvist;
  return definitioner([
    [pa(sprak, T.status), etikett(sprak, { kod: tvist.status, text: tvist.statusText }, engelska.TVISTSTATUS)],
    [pa(sprak, T.fraga), etikett(sprak, { kod: tvist.fraga, text: tvist.fragaText }, engelska.TVISTEFRAGOR)],
    ...(beloppKr === null ? [] : [[pa(sprak, T.beloppet), kronor(sprak, beloppKr)] as const]),
    [pa(sprak, T.principiell), principiell(sprak, tvist)],
    [pa(sprak, T.oppnad), `${tidpunkt(tvist.oppnad)} (${tvist.alderDagar} ${sprak === 'sv' ? 'dagar' : 'days'})`],
    [pa(sprak, T.oppnadAv), svensk(foretradare(tvist.oppnadAv))],
    ...(overenskommelse === null
      ? []
      : [
          [
            pa(sprak, T.overenskommelse),
            svensk([overenskommelse.namn, overenskommelse.avsnitt ?? ''].join(' ')),
          ] as const,
        ]),
    ...(avvikelse === null
      ? []
      : [
          [
            pa(sprak, T.avvikelse),
            html`<a href="/${sprak}/arenden/${avvikelse}">${pa(sprak, T.tillArendet)}</a>`,
          ] as const,
        ]),
    ...(interimsansvar === null
      ? []
      : [[pa(sprak, T.interim), svensk(`${interimsansvar.av.huvudman.namn}: ${interimsansvar.omfattning}`)] as const]),
  ]);
};

const principiell = (sprak: Sprak, { principfraga }: TvistDto): Html | string => {
  if (principfraga === null) return pa(sprak, T.ejBedomt);
  return html`${pa(sprak, principfraga.principiell ? T.ja : T.nej)}: ${svensk(principfraga.skal)}`;
};

const foretradare = ({ huvudman, funktion }: TvistDto['oppnadAv']): string => `${funktion}, ${huvudman.namn}`;

const partstabell = (sprak: Sprak, { parter }: TvistDto): Tabell => ({
  id: 'parter',
  rubrik: pa(sprak, T.partsrubrik),
  kolumner: [
    { rubrik: pa(sprak, T.huvudman), svenska: true },
    ...[T.foretradare, T.installning, T.senast, T.nastaSteg, T.arendenummer, T.kvitterat].map((text) => ({
      rubrik: pa(sprak, text),
    })),
  ],
  rader: parter.map((part) => partsrad(sprak, part)),
  tomt: pa(sprak, T.inga),
});

const partsrad = (sprak: Sprak, part: TvistpartDto): readonly Cell[] => [
  part.huvudman.namn,
  part.foretradare === null
    ? { text: pa(sprak, T.ejUtsedd), markning: 'varning' }
    : { text: part.foretradare.funktion, sprak: 'sv' },
  part.stallning === null
    ? pa(sprak, T.ejTagen)
    : etikett(sprak, { kod: part.stallning.installning, text: part.stallning.installningText }, engelska.INSTALLNINGAR),
  part.forsenad && part.svarSenast !== null ? { text: part.svarSenast, markning: 'varning' } : part.svarSenast,
  etikett(sprak, { kod: part.nastaSteg, text: part.nastaStegText }, engelska.TVISTSTEG),
  part.arendenummer,
  pa(sprak, part.beslutKvitterat ? T.ja : T.nej),
];

const motiveringar = (sprak: Sprak, { parter }: TvistDto): readonly Html[] =>
  parter.flatMap(({ huvudman, stallning }) => {
    if (stallning === null) return [];
    const till = stallning.hanvisningar.map(({ typ, typText, till: vad, avsnitt }, nr) => {
      const ord = etikett(sprak, { kod: typ, text: typText }, engelska.HANVISNINGSTYPER);
      return html`${nr > 0 && '; '}${ord}: ${svensk([vad, avsnitt].filter((del) => del !== null).join(', '))}`;
    });
    return [
      html`<h3 lang="sv">${huvudman.namn}, ${foretradare(stallning.av)}</h3>
        ${stycken(stallning.motivering)}
        <p>${pa(sprak, T.hanvisar)} ${till}.</p>`,
    ];
  });
