import { arForseglat, type Forseglat } from '#libs/kernel/index.js';
import type { Forsegla } from '../med-forseglare.js';

/**
 * The print of a report's content as it stands in the log: sealed under the key of the report's texts and destroyed with
 * it. In the clear, whoever has the installation's secret could try every personnummer against it long after the erasure.
 */
export const forseglatAvtryck = (avtryck: string, forsegla: Forsegla): string => {
  const { alg, nyckel, nonce, innehall } = forsegla(avtryck);
  return [alg, nyckel, nonce, innehall].join('.');
};

/** Null: in the clear, as in logs from before the keys. */
export const lastAvtryck = (lagrat: string): Forseglat | null => {
  const [alg, nyckel, nonce, innehall, ...mer] = lagrat.split('.');
  const delar = { alg, nyckel, nonce, innehall };
  return innehall !== undefined && mer.length === 0 && arForseglat(delar) ? delar : null;
};
