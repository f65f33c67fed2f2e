import {
  definitioner,
  html,
  notis,
  pa,
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
import { EN_FRAGA, EN_INSTALLNING, EN_STATUS, EN_STEG, T } from './texter.js';

export interface Tvistsida {
  readonly tvist: TvistDto;
  /** What the reader may do, or why nothing. */
  readonly handla: Html;
}

/** One tvist: positions with what they rest on (D7), proposals, and what the reader may do. No individual is in it (D5). */
export const tvistHtml = (sprak: Sprak, { tvist, handla }: Tvistsida): Sidinnehall => {
  const parter = partstabell(sprak, tvist);
  return {
    rubrik: tvist.rubrik,
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
    [pa(sprak, T.status), etikett(sprak, { kod: tvist.status, text: tvist.statusText }, EN_STATUS)],
    [pa(sprak, T.fraga), etikett(sprak, { kod: tvist.fraga, text: tvist.fragaText }, EN_FRAGA)],
    ...(beloppKr === null ? [] : [[pa(sprak, T.belopp), beloppKr] as const]),
    [pa(sprak, T.principiell), principiell(sprak, tvist)],
    [pa(sprak, T.oppnad), `${tidpunkt(tvist.oppnad)} (${tvist.alderDagar} ${sprak === 'sv' ? 'dagar' : 'days'})`],
    [pa(sprak, T.oppnadAv), foretradare(tvist.oppnadAv)],
    ...(overenskommelse === null
      ? []
      : [[pa(sprak, T.overenskommelse), [overenskommelse.namn, overenskommelse.avsnitt ?? ''].join(' ')] as const]),
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
      : [[pa(sprak, T.interim), `${interimsansvar.av.huvudman.namn}: ${interimsansvar.omfattning}`] as const]),
  ]);
};

const principiell = (sprak: Sprak, { principfraga }: TvistDto): string => {
  if (principfraga === null) return pa(sprak, T.ejBedomt);
  return `${pa(sprak, principfraga.principiell ? T.ja : T.nej)}: ${principfraga.skal}`;
};

const foretradare = ({ huvudman, funktion }: TvistDto['oppnadAv']): string => `${funktion}, ${huvudman.namn}`;

const partstabell = (sprak: Sprak, { parter }: TvistDto): Tabell => ({
  id: 'parter',
  rubrik: pa(sprak, T.partsrubrik),
  kolumner: [T.huvudman, T.foretradare, T.installning, T.senast, T.nastaSteg, T.arendenummer, T.kvitterat].map(
    (text) => ({ rubrik: pa(sprak, text) }),
  ),
  rader: parter.map((part) => partsrad(sprak, part)),
  tomt: pa(sprak, T.inga),
});

const partsrad = (sprak: Sprak, part: TvistpartDto): readonly Cell[] => [
  part.huvudman.namn,
  part.foretradare?.funktion ?? { text: pa(sprak, T.ejUtsedd), markning: 'varning' },
  part.stallning === null
    ? pa(sprak, T.ejTagen)
    : etikett(sprak, { kod: part.stallning.installning, text: part.stallning.installningText }, EN_INSTALLNING),
  part.forsenad && part.svarSenast !== null ? { text: part.svarSenast, markning: 'varning' } : part.svarSenast,
  etikett(sprak, { kod: part.nastaSteg, text: part.nastaStegText }, EN_STEG),
  part.arendenummer,
  pa(sprak, part.beslutKvitterat ? T.ja : T.nej),
];

const motiveringar = (sprak: Sprak, { parter }: TvistDto): readonly Html[] =>
  parter.flatMap(({ huvudman, stallning }) => {
    if (stallning === null) return [];
    const till = stallning.hanvisningar.map(({ typText, till: vad, avsnitt }) =>
      [`${typText}: ${vad}`, avsnitt].filter((del) => del !== null).join(', '),
    );
    return [
      html`<h3>${huvudman.namn}, ${foretradare(stallning.av)}</h3>
        ${stycken(stallning.motivering)}
        <p>${pa(sprak, T.hanvisar)} ${till.join('; ')}.</p>`,
    ];
  });
