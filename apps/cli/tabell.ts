/** Heading and how a cell is made of a row. */
export type Kolumn<Rad> = readonly [rubrik: string, cell: (rad: Rad) => string | number | null];

const CELL_TECKEN_MAX = 60;

/** Rows under aligned headings, one line each; long cells are cut with an ellipsis. */
export const tabell = <Rad>(rader: readonly Rad[], kolumner: readonly Kolumn<Rad>[]): string => {
  const celler = [
    kolumner.map(([rubrik]) => rubrik),
    ...rader.map((rad) => kolumner.map(([, cell]) => korta(String(cell(rad) ?? '')))),
  ];
  const bredder = kolumner.map((_, nr) => Math.max(...celler.map((rad) => rad[nr]?.length ?? 0)));
  return celler
    .map((rad) =>
      rad
        .map((cell, nr) => cell.padEnd(bredder[nr] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** What others wrote must not steer the terminal either. */
const korta = (text: string): string => {
  const rad = text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
  return rad.length > CELL_TECKEN_MAX ? `${rad.slice(0, CELL_TECKEN_MAX - 1)}…` : rad;
};
