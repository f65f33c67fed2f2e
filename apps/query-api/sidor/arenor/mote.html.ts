import {
  engelska,
  definitioner,
  html,
  notis,
  pa,
  svensk,
  tabellHtml,
  type Html,
  type Sidinnehall,
} from '#libs/sidor/index.js';
import type { Sprak, Tabell } from '#libs/sidor/index.js';
import type { ArenamoteDto } from '../../arenor/arenaarende.dto.js';
import type { ArenabildDto } from '../../arenor/arenabild.dto.js';
import { PUNKTSLAG } from '../../arenor/arenaarende.dto.js';
import { textFor } from '../../svar/namn.js';
import { angivetHtml, etikett, sektion, tidpunkt, utlank } from '../samverkan/visa.js';
import { arOvrigaFragor, OVRIGA_FRAGOR } from './dagordning.html.js';
import { T } from './texter.js';

export interface Motessida {
  readonly arena: ArenabildDto;
  readonly mote: ArenamoteDto;
  readonly formular: Html | null;
}

/** One meeting: its agenda as fixed, who was there, minutes by link (B10), and what it did with each matter. */
export const moteHtml = (sprak: Sprak, { arena, mote, formular }: Motessida): Sidinnehall => {
  const dagordning = dagordningstabell(sprak, mote);
  const narvaro = narvarotabell(sprak, mote);
  const behandlade = behandlingstabell(sprak, arena, mote);
  const franvarande = mote.franvarande.map(({ namn }) => namn).join(', ');
  return {
    rubrik: `${pa(sprak, T.mote).replace('{tid}', tidpunkt(mote.tid))}`,
    innehall: html`${mote.installt && notis('varning', html`${pa(sprak, T.installt)}`)} ${om(sprak, arena, mote)}
    ${sektion('dagordning', pa(sprak, T.dagordning), tabellHtml(sprak, dagordning))}
    ${sektion(
      'narvaro',
      pa(sprak, T.narvaro),
      html`${tabellHtml(sprak, narvaro)}
      ${franvarande !== '' && notis('info', html`${pa(sprak, T.franvarande)}${svensk(franvarande)}`)}`,
    )}
    ${sektion('behandlade', pa(sprak, T.behandlade), tabellHtml(sprak, behandlade))}
    ${sektion('forbered', pa(sprak, T.forbered), formular ?? html`<p>${pa(sprak, T.ejLeda)}</p>`)}`,
    exporter: [dagordning, narvaro, behandlade],
  };
};

const om = (sprak: Sprak, arena: ArenabildDto, { plats, protokoll }: ArenamoteDto): Html =>
  definitioner([
    [pa(sprak, T.arenan), html`<a href="/${sprak}/arenor/${arena.id}" lang="sv">${arena.namn}</a>`],
    [pa(sprak, T.motesplats), angivetHtml(sprak, plats)],
    [
      pa(sprak, T.protokoll),
      protokoll === null ? html`${pa(sprak, T.ejLankat)}` : utlank(protokoll, pa(sprak, T.hosAgaren)),
    ],
  ]);

const dagordningstabell = (sprak: Sprak, { dagordning }: ArenamoteDto): Tabell => ({
  id: 'dagordning',
  rubrik: pa(sprak, T.faststalldDagordning),
  kolumner: [{ rubrik: pa(sprak, T.nr), tal: true }, { rubrik: pa(sprak, T.rubrik) }, { rubrik: pa(sprak, T.slag) }],
  rader: (dagordning ?? []).map(({ slag, rubrik }, index) => [
    index + 1,
    arOvrigaFragor({ slag, rubrik }) ? pa(sprak, OVRIGA_FRAGOR) : { text: rubrik, sprak: 'sv' },
    etikett(sprak, { kod: slag, text: textFor(PUNKTSLAG, slag) }, engelska.PUNKTSLAG),
  ]),
  tomt: pa(sprak, T.ingenDagordning),
});

const narvarotabell = (sprak: Sprak, { narvarande }: ArenamoteDto): Tabell => ({
  id: 'narvarande',
  rubrik: pa(sprak, T.narvarande),
  kolumner: [T.huvudman, T.funktion].map((text) => ({ rubrik: pa(sprak, text), svenska: true })),
  rader: narvarande.map(({ huvudman, funktion }) => [huvudman.namn, funktion]),
  tomt: pa(sprak, T.ingenNarvaro),
});

const behandlingstabell = (sprak: Sprak, { arenden }: ArenabildDto, { behandlade }: ArenamoteDto): Tabell => ({
  id: 'behandlade-arenden',
  rubrik: pa(sprak, T.behandlade),
  kolumner: [T.rubrik, T.utfall, T.anteckning].map((text) => ({ rubrik: pa(sprak, text) })),
  rader: behandlade.map(({ arende, utfall, utfallText, anteckning }) => [
    { text: arenden.find(({ id }) => id === arende)?.rubrik ?? arende, sprak: 'sv' },
    etikett(sprak, { kod: utfall, text: utfallText }, engelska.BEHANDLINGAR),
    anteckning === null ? null : { text: anteckning, sprak: 'sv' },
  ]),
  tomt: pa(sprak, T.ingaBehandlade),
});
