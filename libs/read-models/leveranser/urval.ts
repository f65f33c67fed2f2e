import type { Vydatabas } from '#libs/platform/sql/index.js';
import { vyerI } from '../sida.js';
import type { Leveransstatus } from './table.js';

/** Which deliveries to resend; null means whatever, an empty list nobody. */
export interface Leveransvillkor {
  readonly mottagare: readonly string[] | null;
  /** Queued at this time or later, RFC 3339 UTC. */
  readonly sedan: string | null;
  readonly status: Leveransstatus | null;
  /** Leaves these out. */
  readonly utom?: Leveransstatus | null;
}

const MAX = 10_000;

/** Ids in id order, at most `max`, after the one given: a walk that what is resent meanwhile does not disturb. */
export const leveransidn = async (
  db: Vydatabas,
  villkor: Leveransvillkor,
  sida: { readonly efter: string | null; readonly max: number },
): Promise<readonly string[]> => {
  if (villkor.mottagare?.length === 0) return [];
  let urval = vyerI(db).selectFrom('leveranser').select('id');
  if (villkor.mottagare !== null) urval = urval.where('mottagare', 'in', villkor.mottagare);
  if (villkor.sedan !== null) urval = urval.where('koad', '>=', villkor.sedan);
  if (villkor.status !== null) urval = urval.where('status', '=', villkor.status);
  if (villkor.utom != null) urval = urval.where('status', '!=', villkor.utom);
  if (sida.efter !== null) urval = urval.where('id', '>', sida.efter);
  const rader = await urval.orderBy('id').limit(Math.min(sida.max, MAX)).execute();
  return rader.map(({ id }) => id);
};
