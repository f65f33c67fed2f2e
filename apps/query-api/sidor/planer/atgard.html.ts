import {
  engelska,
  definitioner,
  html,
  pa,
  svensk,
  type Html,
  type Sidinnehall,
  type Sprak,
} from '#libs/sidor/index.js';
import type { PlanatgardDto, PlanDto } from '../../handlingsplaner/planer.dto.js';
import { etikett, sektion, stycken } from '../samverkan/visa.js';
import { effekttext } from './plan.html.js';
import { T } from './texter.js';

export interface Atgardssida {
  readonly plan: PlanDto;
  readonly atgard: PlanatgardDto;
  /** Names of the brister that it answers. */
  readonly brister: readonly string[];
  readonly formular: Html | null;
}

/** One measure of a plan: what it is for, what it comes from, and how it goes (V6). */
export const atgardHtml = (sprak: Sprak, sida: Atgardssida): Sidinnehall => {
  const { plan, atgard, formular } = sida;
  return {
    ...{ rubrik: atgard.atgard, svensk: atgard.atgard },
    innehall: html`${fakta(sprak, plan, atgard)} ${sektion('spar', pa(sprak, T.spar), spar(sprak, sida))}
    ${sektion('rapport', pa(sprak, T.rapport), atgard.rapport === null ? html`<p>${pa(sprak, T.ingenRapport)}</p>` : stycken(atgard.rapport))}
    ${atgard.effektBeskrivning !== null && sektion('effekt', pa(sprak, T.effekt), stycken(atgard.effektBeskrivning))}
    ${sektion('hantera', pa(sprak, T.hantera), formular ?? html`<p>${pa(sprak, T.ingetAttGora)}</p>`)}`,
    smulor: [
      { text: pa(sprak, T.planer), href: `/${sprak}/planer` },
      { text: plan.rubrik, href: `/${sprak}/planer/${plan.id}`, sprak: 'sv' },
    ],
  };
};

const fakta = (sprak: Sprak, plan: PlanDto, atgard: PlanatgardDto): Html => {
  const { overfordFran, overfordTill } = atgard;
  const senast = atgard.forsenad
    ? `${atgard.klartSenast} (${pa(sprak, T.forsenad).toLowerCase()})`
    : atgard.klartSenast;
  const lank = (id: string, atgardId: string): Html =>
    html`<a href="/${sprak}/planer/${id}/atgarder/${atgardId}">${pa(sprak, T.oppna)}</a>`;
  return definitioner([
    [pa(sprak, T.mal), svensk(atgard.mal)],
    [pa(sprak, T.ansvarig), svensk(`${atgard.ansvarigFunktion}, ${atgard.ansvarigHuvudman.namn}`)],
    [pa(sprak, T.klartSenast), senast],
    [pa(sprak, T.status), etikett(sprak, { kod: atgard.status, text: atgard.statusText }, engelska.PLANATGARDSSTATUS)],
    [pa(sprak, T.direktiv), atgard.direktiv === null ? pa(sprak, T.ingenting) : svensk(atgard.direktiv)],
    [pa(sprak, T.effekt), effekttext(sprak, atgard)],
    [pa(sprak, T.paminnelser), String(atgard.paminnelser)],
    ...(overfordFran === null
      ? []
      : [[pa(sprak, T.overfordFran), lank(overfordFran.plan, overfordFran.atgard)] as const]),
    ...(overfordTill === null || plan.efterfoljare === null
      ? []
      : [[pa(sprak, T.overfordTill), lank(plan.efterfoljare, overfordTill)] as const]),
  ]);
};

const spar = (sprak: Sprak, { atgard, brister }: Atgardssida): Html =>
  definitioner([
    [pa(sprak, T.brister), brister.length === 0 ? pa(sprak, T.ingenting) : svensk(brister.join('; '))],
    [
      pa(sprak, T.avvikelser),
      html`${atgard.antalAvvikelser}
      ${
        atgard.avvikelser.length > 0 &&
        html`<ul>
          ${atgard.avvikelser.map((id) => html`<li><a href="/${sprak}/arenden/${id}">${id}</a></li>`)}
        </ul>`
      }`,
    ],
    ...(atgard.utanBrist === null ? [] : [[pa(sprak, T.utanBrist), svensk(atgard.utanBrist)] as const]),
  ]);
