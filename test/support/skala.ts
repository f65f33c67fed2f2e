/**
 * How much a heavy proof does: all of it in `npm run test:security`. PROVSKALA is `full`, or a share of the way there,
 * such as 0.1; test/sakerhet runs only where it is named (jest.config.mjs).
 */
export const skala = ({ liten, full }: { readonly liten: number; readonly full: number }): number => {
  const val = process.env['PROVSKALA'] ?? '0';
  const andel = val === 'full' ? 1 : Number(val);
  if (!(andel >= 0 && andel <= 1)) throw new Error('PROVSKALA is full, or a number from 0 to 1');
  return Math.round(liten + andel * (full - liten));
};
