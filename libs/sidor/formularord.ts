import type { Formular } from './formular.js';
import { arSprak, pa, type Sprak } from './sprak.js';

/** A page's own wording may be a question of a survey; longer is no heading of a field. */
const ORD_TECKEN_MAX = 600;

/** A page's own wording. `sprak`: where it is in another language than the page. */
export interface Formularord {
  readonly text: string;
  readonly sprak?: Sprak;
}

/**
 * The form as a page words it: what is left to the page is asked where it has a wording, and under that. What must be
 * confirmed is asked all the same, in the form's own words: else it would be enough to leave the wording out.
 */
export const ordat = (formular: Formular, ord: Readonly<Record<string, Formularord>>): Formular => {
  const orden = new Map(Object.entries(ord));
  return {
    ...formular,
    falt: formular.falt.flatMap((falt) => {
      if (falt.ordas === undefined) return [falt];
      const ordet = orden.get(falt.ordas);
      if (falt.slag === 'bekraftelse' && (ordet?.text.trim() ?? '') === '') return [falt];
      if (ordet === undefined) return [];
      const { text, sprak } = ordet;
      return [{ ...falt, rubrik: [text, text] as const, ...(sprak !== undefined && { rubriksprak: sprak }) }];
    }),
  };
};

/** The wording that a worded form carries with it, so that it can be shown anew where it is taken in. */
export const orden = (sprak: Sprak, { falt }: Formular): readonly (readonly [namn: string, text: string])[] => [
  ...new Map(
    falt.flatMap(({ ordas, rubrik, rubriksprak }) =>
      ordas === undefined
        ? []
        : [
            [`_ord.${ordas}`, pa(sprak, rubrik)] as const,
            ...(rubriksprak === undefined ? [] : [[`_ordsprak.${ordas}`, rubriksprak] as const]),
          ],
    ),
  ),
];

/** The form as it was worded by the page that it came from; no more than the form leaves room for. */
export const ordatAv = (formular: Formular, falten: URLSearchParams): Formular => {
  const namn = new Set(formular.falt.flatMap(({ ordas }) => ordas ?? []));
  const givna = [...namn].flatMap((ett) => {
    const text = falten.get(`_ord.${ett}`);
    const sprak = falten.get(`_ordsprak.${ett}`);
    const ordet = { text: text?.slice(0, ORD_TECKEN_MAX) ?? '', ...(arSprak(sprak) && { sprak }) };
    return text === null ? [] : [[ett, ordet] as const];
  });
  return ordat(formular, Object.fromEntries(givna));
};
