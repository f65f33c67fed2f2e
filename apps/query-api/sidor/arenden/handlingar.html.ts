import { randomUUID } from 'node:crypto';
import { GRUNDER } from '#libs/avvikelse/index.js';
import { engelska, formularHtml, FORMULAR, html, pa } from '#libs/sidor/index.js';
import type { Formular, Html, Sprak, Tvasprak } from '#libs/sidor/index.js';
import type { ArendeDto } from '../../avvikelser/arendesvar.dto.js';
import type { Mojlighet } from './handlingar.js';
import { TEXTER as T } from './texter.js';

/** Each possible act as a form of its own; the first stands open. */
export const handlingarHtml = (
  sprak: Sprak,
  mojliga: readonly Mojlighet[],
  { arende, tillbaka }: { readonly arende: ArendeDto; readonly tillbaka: string },
): Html => {
  if (mojliga.length === 0) return html`<p>${pa(sprak, T.ingenHandling)}</p>`;
  return html`${mojliga.map((en, nr) => {
    const grund = utan(FORMULAR.get(en.formular), en.utan ?? []);
    if (grund === null) return html``;
    const formular = { ...grund, rubrik: rubrikFor(grund, arende, mojliga.slice(0, nr + 1)) };
    const innehall = formularHtml(sprak, formular, {
      ...{ parametrar: en.parametrar, tillbaka, nyckel: randomUUID(), niva: 3 as const },
      ...(en.revision !== null && { revision: en.revision }),
      ...(en.varden !== undefined && { varden: en.varden }),
      ...(en.val !== undefined && { val: en.val }),
    });
    return html`<details class="handling" ${nr === 0 && html`open`}>
      <summary>${pa(sprak, formular.rubrik)}</summary>
      ${innehall}
    </details>`;
  })}`;
};

/** With what it is about, where the form stands for several; numbered when even that is the same. */
const rubrikFor = (
  { rubrik: [sv, en] }: Formular,
  arende: ArendeDto,
  hittills: readonly Mojlighet[],
): readonly [string, string] => {
  const denna = hittills.at(-1);
  const om = denna === undefined ? null : omVad(arende, denna);
  if (om === null) return [sv, en];
  const lika = hittills.filter((annan) => annan.formular === denna?.formular && omVad(arende, annan)?.[0] === om[0]);
  const vilken = lika.length > 1 ? ` (${lika.length})` : '';
  return [`${sv}: ${om[0]}${vilken}`, `${en}: ${om[1]}${vilken}`];
};

/** What the reader's role may not fill in is not asked for. */
const utan = (formular: Formular | undefined, falt: readonly string[]): Formular | null =>
  formular === undefined ? null : { ...formular, falt: formular.falt.filter(({ namn }) => !falt.includes(namn)) };

/** By which a person knows which of several it is. */
const omVad = (arende: ArendeDto, { om }: Mojlighet): Tvasprak | null => {
  if (om === undefined) return null;
  const atgard = arende.delar.flatMap(({ atgarder }) => atgarder).find(({ atgardId }) => atgardId === om);
  if (atgard !== undefined) {
    const vem = `${atgard.ansvarigFunktion}, ${atgard.klartSenast}`;
    return [vem, vem];
  }
  const kod = arende.grunder.find(({ grundId }) => grundId === om)?.grund as keyof typeof GRUNDER | undefined;
  return kod === undefined ? null : [GRUNDER[kod], engelska.GRUNDER[kod]];
};
