import { engelska, html, pa, svensk, type Html, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { ArenadagordningDto, ForeslagenPunktDto, RelateratArendeDto } from '../../arenor/dagordning.dto.js';
import { etikett, stycken, tidpunkt } from '../samverkan/visa.js';
import { T } from './texter.js';

/** The agenda that proposes itself, with what each matter rests on and what elsewhere seems to belong with it (B11). */
export const dagordningHtml = (
  sprak: Sprak,
  { nastaMote, punkter }: Pick<ArenadagordningDto, 'nastaMote' | 'punkter'>,
): Html => {
  const mote = nastaMote === null ? pa(sprak, T.ingetMote) : `${pa(sprak, T.nastaMote)}: ${tidpunkt(nastaMote.tid)}`;
  return html`<p>${pa(sprak, T.forslagIngress)}</p>
    <p>${mote}</p>
    <ol>
      ${punkter.map((punkt) => punkten(sprak, punkt))}
    </ol>`;
};

const punkten = (sprak: Sprak, punkt: ForeslagenPunktDto): Html =>
  html`<li>
    <strong>${punktrubrik(sprak, punkt)}</strong>
    (${etikett(sprak, { kod: punkt.slag, text: punkt.slagText }, engelska.PUNKTSLAG)})
    ${punkt.arende !== null && underlag(sprak, punkt.arende)}
    ${punkt.relaterade.length > 0 && relaterade(sprak, punkt.relaterade)}
  </li>`;

/** The standing last item is the hub's own words; every other heading is somebody's, in Swedish. */
export const OVRIGA_FRAGOR: Tvasprak = ['Övriga frågor', 'Any other business'];

export const arOvrigaFragor = ({ slag, rubrik }: { readonly slag: string; readonly rubrik: string }): boolean =>
  slag === 'ovrigt' && rubrik === OVRIGA_FRAGOR[0];

const punktrubrik = (sprak: Sprak, punkt: ForeslagenPunktDto): Html | string =>
  arOvrigaFragor(punkt) ? pa(sprak, OVRIGA_FRAGOR) : svensk(punkt.rubrik);

type Arende = NonNullable<ForeslagenPunktDto['arende']>;
const underlag = (sprak: Sprak, arende: Arende): Html =>
  html`<details>
    <summary>
      ${etikett(sprak, { kod: arende.status, text: arende.statusText }, engelska.ARENAARENDESTATUS)},
      ${pa(sprak, T.anmaltAv)} ${arende.anmaltAv.namn}
    </summary>
    ${del(pa(sprak, T.faktaunderlag), arende.faktaunderlag)} ${del(pa(sprak, T.forslaget), arende.forslag)}
    ${arende.beredning !== null && del(pa(sprak, T.beredning), arende.beredning.beredning)}
    ${arende.beredning !== null && del(pa(sprak, T.forslaget), arende.beredning.forslag)}
  </details>`;

const del = (rubrik: string, text: string | null): Html | false =>
  text !== null &&
  html`<p><strong>${rubrik}</strong></p>
    ${stycken(text)}`;

const relaterade = (sprak: Sprak, rader: readonly RelateratArendeDto[]): Html =>
  html`<p>${pa(sprak, T.relaterade)}</p>
    <ul>
      ${rader.map((rad) => html`<li>${relaterat(sprak, rad)}</li>`)}
    </ul>`;

const relaterat = (sprak: Sprak, { rubrik, arena, samband, sambandText }: RelateratArendeDto): Html => {
  const ord = etikett(sprak, { kod: samband, text: sambandText }, engelska.SAMBAND);
  const plats = arena !== null && html`, <a href="/${sprak}/arenor/${arena.id}" lang="sv">${arena.namn}</a>`;
  return html`${rubrik === null ? pa(sprak, T.ejLasbar) : svensk(rubrik)}${plats} (${ord})`;
};
