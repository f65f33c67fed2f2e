import type { Position } from '#libs/event-store/index.js';
import type { Sats } from '#libs/platform/sql/index.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';

/** Which huvudmän router has brought up to its own checkpoint. One that is missing is brought up from the log's start. */
export interface Huvudmannamarken {
  las(): Promise<ReadonlySet<string>>;
  /** To be written together with router's own checkpoint, which only who leads can move. */
  satt(huvudman: readonly string[], till: Position): Sats;
  taBort(huvudman: readonly string[]): Sats;
}

const NAMN = 'router.';

/** Rows beside router's own in `checkpoint`, so that a restored backup brings them back together. */
export const databasMarken = (drift: Driftdatabas): Huvudmannamarken => ({
  las: async () => {
    const rader = await drift.las<{ readonly namn: string }>(
      'SELECT namn FROM checkpoint WHERE starts_with(namn, $1)',
      [NAMN],
    );
    return new Set(rader.map(({ namn }) => namn.slice(NAMN.length)));
  },
  satt: (huvudman, till) => ({
    sql: `INSERT INTO checkpoint (namn, position, skriven_av)
      SELECT namn, $2::numeric, gen_random_uuid() FROM unnest($1::text[]) AS n (namn)
      ON CONFLICT (namn) DO UPDATE SET position = excluded.position, andrad = now()`,
    parametrar: [huvudman.map((en) => NAMN + en), till],
  }),
  taBort: (huvudman) => ({
    sql: 'DELETE FROM checkpoint WHERE namn = ANY ($1::text[])',
    parametrar: [huvudman.map((en) => NAMN + en)],
  }),
});
