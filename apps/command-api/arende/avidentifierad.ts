import { namnerPersonnummer } from '#libs/kernel/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { kravFelfri } from '../samverkan/granska.js';

const PERSONNUMMER = {
  kod: 'PERSONNUMMER_I_TEXT',
  meddelande:
    'Texten ser ut att innehålla ett personnummer och kan då inte lämnas som avidentifierad. Ta bort det, eller lämna ' +
    'texten utan att ange att den är granskad.',
} as const;

/** Where it stands, as a JSON pointer, and what was written. */
export type Lamnadtext = readonly [pekare: string, text: string | null | undefined];

/** D9: a text that is said to point out nobody holds no personnummer. 400 with every place at once, never what stands there. */
export const kravAvidentifierad = (
  { avidentifierad }: { readonly avidentifierad?: boolean | null },
  texter: readonly Lamnadtext[],
): void => {
  if (avidentifierad !== true) return;
  kravFelfri(
    texter.flatMap(([pekare, text]): readonly Fel[] =>
      text != null && namnerPersonnummer(text) ? [{ ...PERSONNUMMER, pekare }] : [],
    ),
  );
};
