import type { Formular } from './formular.js';

/** A page's own wording may be a question of a survey; longer is no heading of a field. */
const ORD_TECKEN_MAX = 600;

/** The form as a page words it: what is left to the page is asked where it has a wording, and under that. */
export const ordat = (formular: Formular, ord: Readonly<Record<string, string>>): Formular => ({
  ...formular,
  falt: formular.falt.flatMap((falt) => {
    if (falt.ordas === undefined) return [falt];
    const text = new Map(Object.entries(ord)).get(falt.ordas);
    return text === undefined ? [] : [{ ...falt, rubrik: [text, text] as const }];
  }),
});

/** The wording that a worded form carries with it, so that it can be shown anew where it is taken in. */
export const orden = ({ falt }: Formular): readonly (readonly [namn: string, text: string])[] => [
  ...new Map(falt.flatMap(({ ordas, rubrik }) => (ordas === undefined ? [] : [[ordas, rubrik[0]] as const]))),
];

/** The form as it was worded by the page that it came from; no more than the form leaves room for. */
export const ordatAv = (formular: Formular, falten: URLSearchParams): Formular => {
  const namn = new Set(formular.falt.flatMap(({ ordas }) => ordas ?? []));
  const givna = [...namn].flatMap((ett) => {
    const text = falten.get(`_ord.${ett}`);
    return text === null ? [] : [[ett, text.slice(0, ORD_TECKEN_MAX)] as const];
  });
  return ordat(formular, Object.fromEntries(givna));
};
