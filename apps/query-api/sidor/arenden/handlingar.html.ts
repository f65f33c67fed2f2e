import { randomUUID } from 'node:crypto';
import { GRUNDER } from '#libs/avvikelse/index.js';
import { engelska, formularHtml, formularrubrik, FORMULAR, html, pa } from '#libs/sidor/index.js';
import type { Formular, Html, Sprak, Tvasprak } from '#libs/sidor/index.js';
import type { ArendeDto } from '../../avvikelser/arendesvar.dto.js';
import { granskningHtml } from './granskning.html.js';
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
    const formular = { ...grund, ...rubrikFor(grund, arende, mojliga.slice(0, nr + 1)) };
    const innehall = formularHtml(sprak, formular, {
      ...{ parametrar: en.parametrar, tillbaka, nyckel: randomUUID(), niva: 3 as const },
      ...(en.revision !== null && { revision: en.revision }),
      ...(en.varden !== undefined && { varden: en.varden }),
      ...(en.val !== undefined && { val: en.val }),
    });
    return html`<details class="handling" ${arOppen(en, nr) && html`open`}>
      <summary>${formularrubrik(sprak, formular)}</summary>
      ${en.granskning !== undefined && granskningHtml(sprak, en.granskning, tillbaka)} ${innehall}
    </details>`;
  })}`;
};

/** The next step, and the review of texts that have been leafed to. */
const arOppen = ({ granskning }: Mojlighet, nr: number): boolean => nr === 0 || granskning?.tidigare === true;

/** With what it is about, where the form stands for several; numbered when even that is the same. */
const rubrikFor = (
  { rubrik }: Formular,
  arende: ArendeDto,
  hittills: readonly Mojlighet[],
): Pick<Formular, 'rubrik' | 'svensk'> => {
  const denna = hittills.at(-1);
  const om = denna === undefined ? null : omVad(arende, denna);
  if (om === null) return { rubrik };
  const { text, ...resten } = om;
  const [sv, en] = rubrik;
  const lika = hittills.filter(
    (annan) => annan.formular === denna?.formular && omVad(arende, annan)?.text[0] === text[0],
  );
  const vilken = lika.length > 1 ? ` (${lika.length})` : '';
  return { rubrik: [`${sv}: ${text[0]}${vilken}`, `${en}: ${text[1]}${vilken}`], ...resten };
};

/** What the reader's role may not fill in is not asked for. */
const utan = (formular: Formular | undefined, falt: readonly string[]): Formular | null =>
  formular === undefined ? null : { ...formular, falt: formular.falt.filter(({ namn }) => !falt.includes(namn)) };

interface Omvad {
  readonly text: Tvasprak;
  readonly svensk?: string;
}

/** By which a person knows which of several it is. */
const omVad = (arende: ArendeDto, { om }: Mojlighet): Omvad | null => {
  if (om === undefined) return null;
  const atgard = arende.delar.flatMap(({ atgarder }) => atgarder).find(({ atgardId }) => atgardId === om);
  if (atgard !== undefined) {
    const vem = `${atgard.ansvarigFunktion}, ${atgard.klartSenast}`;
    return { text: [vem, vem], svensk: atgard.ansvarigFunktion };
  }
  const kod = arende.grunder.find(({ grundId }) => grundId === om)?.grund as keyof typeof GRUNDER | undefined;
  return kod === undefined ? null : { text: [GRUNDER[kod], engelska.GRUNDER[kod]] };
};
