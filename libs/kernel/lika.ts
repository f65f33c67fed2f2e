/** Whether two lists of plain JSON say the same. Fields are listed by the caller: the log need not keep their order. */
export const lika = (en: readonly unknown[], annan: readonly unknown[]): boolean =>
  JSON.stringify(en) === JSON.stringify(annan);

/** Those that stand more than once. */
export const upprepade = (varden: readonly string[]): readonly string[] => [
  ...new Set(varden.filter((varde, index) => varden.indexOf(varde) !== index)),
];
