import { definitioner, html, marke, pa, svensk, type Html, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { DelDto } from '../../avvikelser/arende.dto.js';
import type { ArendeDto } from '../../avvikelser/arendesvar.dto.js';
import { franvaro } from './arende.html.js';
import { TEXTER as T } from './texter.js';
import { forSent, grad, ord, sannolikhet, stycken } from './visning.js';

/** What each huvudman has done in its own part, and what it is to do (D4: none answers for another). */
export const delarna = (sprak: Sprak, arende: ArendeDto): Html =>
  html`${arende.delar.map((del, nr) => delen(sprak, arende, { del, rot: `/delar/${nr}` }))}`;

interface Plats {
  readonly del: DelDto;
  /** JSON pointer to it in the answer. */
  readonly rot: string;
}

const delen = (sprak: Sprak, arende: ArendeDto, plats: Plats): Html => {
  const { del } = plats;
  const tomt = del.bedomning === null && del.orsaker.length === 0 && del.atgarder.length === 0;
  const utanSvar = del.aterkoppling === null && del.ansvarsavvisning === null;
  return html`<article class="del">
    <h3 lang="sv">${del.huvudman.namn}</h3>
    ${definitioner([
      [pa(sprak, ['Roll', 'Role']), ord(sprak, del.roll, del.roll === 'berord' ? 'Berörd' : 'Rapporterande')],
      [pa(sprak, T.egetNummer), del.arendenummer ?? pa(sprak, T.ejAngivet)],
      [pa(sprak, T.nastaSteg), ord(sprak, del.nastaSteg, del.nastaStegText)],
      ...svarsrad(sprak, del),
    ])}
    ${tomt && utanSvar && html`<p>${pa(sprak, T.inget)}.</p>`} ${bedomningen(sprak, arende, plats)}
    ${orsakerna(sprak, arende, plats)} ${atgarderna(sprak, arende, plats)} ${aterkopplingen(sprak, arende, plats)}
    ${avvisningen(sprak, arende, plats)}
  </article>`;
};

const svarsrad = (sprak: Sprak, { svarSenast, arbetsdagarKvar, forsenad }: DelDto): readonly [string, Html][] => {
  if (svarSenast === null) return [];
  const kvar = arbetsdagarKvar === null ? '' : ` (${dagarord(sprak, arbetsdagarKvar)})`;
  const sent = forsenad && marke(pa(sprak, ['Försenad', 'Overdue']), 'varning');
  return [[pa(sprak, T.svarSenast), html`${svarSenast}${kvar} ${sent}`]];
};

const dagarord = (sprak: Sprak, kvar: number): string =>
  kvar < 0 ? forSent(sprak, -kvar) : `${pa(sprak, T.kvar).toLowerCase()}: ${kvar}`;

const text = (sprak: Sprak, arende: ArendeDto, [varde, pekare]: readonly [string | null, string]): Html =>
  varde === null ? html`<p>${franvaro(sprak, arende, pekare)}</p>` : stycken(varde);

const underrubrik = (sprak: Sprak, rubrik: Tvasprak): Html => html`<h4>${pa(sprak, rubrik)}</h4>`;

const bedomningen = (sprak: Sprak, arende: ArendeDto, { del: { bedomning }, rot }: Plats): Html | false => {
  if (bedomning === null) return false;
  const lex: readonly (readonly [string, string])[] = [
    ...(bedomning.lexMariaText === null
      ? []
      : [['Lex Maria', ord(sprak, bedomning.lexMaria ?? '', bedomning.lexMariaText)] as const]),
    ...(bedomning.lexSarahText === null
      ? []
      : [['Lex Sarah', ord(sprak, bedomning.lexSarah ?? '', bedomning.lexSarahText)] as const]),
  ];
  return html`${underrubrik(sprak, ['Bedömning', 'Assessment'])}
  ${definitioner([
    [
      pa(sprak, ['Allvarlighetsgrad', 'Severity']),
      grad(sprak, bedomning.allvarlighetsgrad, bedomning.allvarlighetsgradText),
    ],
    [pa(sprak, ['Sannolikhet', 'Likelihood']), sannolikhet(sprak, bedomning.sannolikhet, bedomning.sannolikhetText)],
    [pa(sprak, T.riskvarde), String(bedomning.riskvarde)],
    ...lex,
  ])}
  ${text(sprak, arende, [bedomning.motivering, `${rot}/bedomning/motivering`])}`;
};

const orsakerna = (sprak: Sprak, arende: ArendeDto, { del: { orsaker }, rot }: Plats): Html | false =>
  orsaker.length > 0 &&
  html`${underrubrik(sprak, ['Orsaker', 'Causes'])}
    <ul>
      ${orsaker.map(
        ({ typ, typText, beskrivning }, nr) =>
          html`<li>
            ${typText !== null && html`<strong>${ord(sprak, typ ?? '', typText)}</strong>`}
            ${text(sprak, arende, [beskrivning, `${rot}/orsaker/${nr}/beskrivning`])}
          </li>`,
      )}
    </ul>`;

const atgarderna = (sprak: Sprak, arende: ArendeDto, { del: { atgarder }, rot }: Plats): Html | false =>
  atgarder.length > 0 &&
  html`${underrubrik(sprak, ['Åtgärder', 'Measures'])}
    <ul>
      ${atgarder.map(
        (atgard, nr) =>
          html`<li>
            <p>
              ${marke(ord(sprak, atgard.status, atgard.statusText), atgard.status === 'klar' ? 'klar' : 'neutral')}
              ${svensk(atgard.ansvarigFunktion)}, ${pa(sprak, ['klart senast', 'done by'])} ${atgard.klartSenast}
            </p>
            ${text(sprak, arende, [atgard.beskrivning, `${rot}/atgarder/${nr}/beskrivning`])}
            ${atgard.kommentar !== null && stycken(atgard.kommentar)}
          </li>`,
      )}
    </ul>`;

const ATERKOPPLING = [
  ['orsak', ['Orsak', 'Cause']],
  ['atgard', ['Åtgärd', 'Measure']],
  ['konsekvens', ['Konsekvens', 'Consequence']],
  ['uppfoljning', ['Uppföljning', 'Follow-up']],
] as const;

const aterkopplingen = (sprak: Sprak, arende: ArendeDto, { del: { aterkoppling }, rot }: Plats): Html | false =>
  aterkoppling !== null &&
  html`${underrubrik(sprak, ['Återkoppling', 'Answer'])}
  ${definitioner(
    ATERKOPPLING.map(([falt, rubrik]) => [
      pa(sprak, rubrik),
      text(sprak, arende, [aterkoppling[falt], `${rot}/aterkoppling/${falt}`]),
    ]),
  )}`;

const avvisningen = (sprak: Sprak, arende: ArendeDto, { del: { ansvarsavvisning }, rot }: Plats): Html | false => {
  if (ansvarsavvisning === null) return false;
  const { skal, foreslagenHuvudman } = ansvarsavvisning;
  return html`${underrubrik(sprak, ['Avvisar ansvaret', 'Declines responsibility'])}
  ${text(sprak, arende, [skal, `${rot}/ansvarsavvisning/skal`])}
  ${
    foreslagenHuvudman !== null &&
    html`<p>${pa(sprak, ['Menar att ansvaret är', 'Holds responsible'])}: ${svensk(foreslagenHuvudman.namn)}</p>`
  }`;
};
