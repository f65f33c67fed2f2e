/** So long a range is walked month by month; of a longer one most is walked anyway. */
const MANADER_MAX = 24;

/** Every month (`YYYY-MM`) of a range, both ends in it; null where it has no ends, or is too long. */
export const manaderMellan = (fran: string | undefined, till: string | undefined): readonly string[] | null => {
  if (fran === undefined || till === undefined) return null;
  const antal = nummer(till) - nummer(fran) + 1;
  if (antal > MANADER_MAX) return null;
  return Array.from({ length: Math.max(0, antal) }, (_, nr) => manad(nummer(fran) + nr));
};

const nummer = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

const manad = (nr: number): string =>
  `${String(Math.floor(nr / 12)).padStart(4, '0')}-${String((nr % 12) + 1).padStart(2, '0')}`;
