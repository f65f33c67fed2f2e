/**
 * What a value from elsewhere may be given in: a closed list, each as it stands in the log. `raknar`: it counts people or
 * things, so a small number of them is hidden (I4).
 */
export const ENHETER = {
  personer: { namn: 'Antal personer', raknar: true },
  invånare: { namn: 'Antal invånare', raknar: true },
  vårdtillfällen: { namn: 'Antal vårdtillfällen', raknar: true },
  antal: { namn: 'Antal, annat', raknar: true },
  procent: { namn: 'Procent', raknar: false },
  dagar: { namn: 'Dagar', raknar: false },
  timmar: { namn: 'Timmar', raknar: false },
  år: { namn: 'År', raknar: false },
  kronor: { namn: 'Kronor', raknar: false },
  poäng: { namn: 'Poäng', raknar: false },
} as const;
export type Enhet = keyof typeof ENHETER;

const arEnhet = (enhet: string): enhet is Enhet => Object.hasOwn(ENHETER, enhet);

/** Units were once free text. What is none of these counts something, until somebody says otherwise. */
const MATER =
  /^(procent|%|‰|andel|kvot|index|poäng|poang|dag|dagar|dygn|veckor|månader|år|timmar|minuter|kr|kronor|[tmk]kr|medel|median|per)(?![\p{L}\p{N}])/iu;

/** Whether a small number of it may point somebody out. */
export const raknarNagot = (enhet: string): boolean => (arEnhet(enhet) ? ENHETER[enhet].raknar : !MATER.test(enhet));
