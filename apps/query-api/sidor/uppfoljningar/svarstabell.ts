import type { rapport } from '#libs/read-models/index.js';
import { engelska, pa, type Cell, type Sprak, type Tabell } from '#libs/sidor/index.js';
import { SVARSLAGEN } from '#libs/uppfoljning/index.js';
import { rattelsetext } from '../../rapporter/rapporttexter.js';
import type { EnkatfragaDto } from '../../uppfoljningar/enkatbild.dto.js';
import { fragetext } from '../enkat/enkat.html.js';
import { T } from './svarstexter.js';

type Rapport = rapport.Uppfoljningsrapport;

export interface Svarsval {
  /** Its id; empty: all of them. */
  readonly fraga: string;
  /** Code of a huvudman; empty: all of them. */
  readonly part: string;
}

/** In the order of the form, worded as the report has them; also those that only the answers know. @param nu as they are asked now */
export const fragorna = (
  { ordlista, enkat }: Pick<Rapport, 'enkat' | 'ordlista'>,
  nu: readonly EnkatfragaDto[],
): readonly EnkatfragaDto[] => {
  const besvarade = enkat.deltagare.flatMap(({ svar }) => svar.map(({ fraga }) => fraga));
  return [...new Set([...nu.map(({ id }) => id), ...besvarade])].map((id) => {
    const kand = nu.find((en) => en.id === id);
    const text = ordlista.fragor[id] ?? kand?.text ?? id;
    return { id, text, engelska: kand?.text === text ? kand.engelska : null };
  });
};

/** Question by question, what each party has answered: the raw text, and beside it what corrects it (U1–U3). */
export const svarstabell = (
  sprak: Sprak,
  hel: Pick<Rapport, 'enkat' | 'ordlista'>,
  { fragor, valt }: { readonly fragor: readonly EnkatfragaDto[]; readonly valt: Svarsval },
): Tabell => ({
  id: 'svar',
  rubrik: pa(sprak, T.rubrik),
  kolumner: [
    { rubrik: pa(sprak, T.part), svenska: true },
    { rubrik: pa(sprak, T.fraga) },
    { rubrik: pa(sprak, T.svar) },
    { rubrik: pa(sprak, T.rattelse), svenska: true },
  ],
  rader: fragor
    .filter(({ id }) => valt.fraga === '' || id === valt.fraga)
    .flatMap((fraga) =>
      hel.enkat.deltagare
        .filter(({ huvudman }) => valt.part === '' || huvudman === valt.part)
        .map((rad) => [
          namnet(hel, rad.huvudman),
          fragetext(sprak, fraga),
          svarscell(sprak, rad, fraga.id),
          rattelser(hel, rad, fraga.id),
        ]),
    ),
  tomt: pa(sprak, T.inga),
});

const namnet = ({ ordlista }: Pick<Rapport, 'ordlista'>, kod: string): string => ordlista.huvudman[kod] ?? kod;

/** U2: blank, not answered and not asked are told apart. */
const svarscell = (sprak: Sprak, { lage, svar }: rapport.Enkatrad, fraga: string): Cell => {
  if (lage !== 'besvarat') return pa(sprak, [SVARSLAGEN[lage], engelska.SVARSLAGEN[lage]]);
  const text = svar.find((ett) => ett.fraga === fraga)?.text ?? '';
  return text.trim() === '' ? pa(sprak, T.tomt) : { text, sprak: 'sv' };
};

/** U3: of this text; of what stands under another question and belongs here; of what another party has said of this one. */
const rattelser = (
  hel: Pick<Rapport, 'enkat' | 'ordlista'>,
  { huvudman, rattelser: egna }: rapport.Enkatrad,
  fraga: string,
): string | null => {
  const { ordlista, enkat } = hel;
  const galler = (en: rapport.Rattelserad): boolean => en.fraga === fraga || en.fraga === null;
  const texter = [
    ...egna.filter(galler).map((en) => rattelsetext(en, ordlista)),
    ...egna
      .filter(({ tillFraga }) => tillFraga === fraga)
      .map(
        (en) => `Ur svaret på ”${ordlista.fragor[en.fraga ?? ''] ?? en.fraga ?? ''}”: ${rattelsetext(en, ordlista)}`,
      ),
    ...enkat.deltagare
      .filter((annan) => annan.huvudman !== huvudman)
      .flatMap((annan) =>
        annan.rattelser
          .filter((en) => galler(en) && en.galler?.includes(huvudman) === true)
          .map((en) => `Svaret från ${namnet(hel, annan.huvudman)}: ${rattelsetext(en, ordlista)}`),
      ),
  ];
  return texter.length === 0 ? null : texter.join(' ');
};

/** Of all that stands on one page, so that its weight has a limit. */
const TECKEN_PER_SIDA_MAX = 60_000;

/** Whole where there is room, else the longest cut, and saying so: the file has all, and so has the page of a single answer. */
export const medPlats = (sprak: Sprak, rader: Tabell['rader']): Tabell['rader'] => {
  const tecken = rader.flat().reduce<number>((summa, cell) => summa + texten(cell).length, 0);
  if (tecken <= TECKEN_PER_SIDA_MAX) return rader;
  const max = Math.floor(TECKEN_PER_SIDA_MAX / (2 * rader.length));
  return rader.map((rad) => rad.map((cell) => forkortad(sprak, cell, max)));
};

const texten = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.text : String(cell);
};

const forkortad = (sprak: Sprak, cell: Cell, max: number): Cell => {
  const text = texten(cell);
  if (text.length <= max) return cell;
  const kortad = `${text.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '')} … ${pa(sprak, T.forkortat)}`;
  return typeof cell === 'object' && cell !== null ? { ...cell, text: kortad } : kortad;
};
