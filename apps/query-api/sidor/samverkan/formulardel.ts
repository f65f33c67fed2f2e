import { randomUUID } from 'node:crypto';
import {
  formularHtml,
  formularrubrik,
  html,
  type Formular,
  type Formularlage,
  type Html,
  type Sprak,
} from '#libs/sidor/index.js';

/** Where the forms of a page stand. */
export interface Formularplats {
  readonly sprak: Sprak;
  readonly tillbaka: string;
  readonly parametrar: Readonly<Record<string, string>>;
  /** As the page showed it. */
  readonly revision: number;
}

/** One form among several on a page: folded under what it is for, so that the page stays readable. */
export const formulardel = (
  { sprak, tillbaka, parametrar, revision }: Formularplats,
  formular: Formular,
  lage: Pick<Formularlage, 'val' | 'varden'> = {},
): Html => {
  const villkor = formular.villkorad ? { revision } : {};
  const egna = Object.fromEntries(formular.parametrar.map((namn) => [namn, parametrar[namn] ?? '']));
  return html`<details class="formularruta">
    <summary>${formularrubrik(sprak, formular)}</summary>
    ${formularHtml(sprak, formular, { parametrar: egna, tillbaka, ...villkor, nyckel: randomUUID(), niva: 3, ...lage })}
  </details>`;
};
