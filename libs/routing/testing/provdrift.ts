import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { nyProvdatabas } from '../../../test/support/provdatabas.js';

export interface Provdrift {
  readonly drift: Driftdatabas;
  tom(): Promise<void>;
  stang(): Promise<void>;
}

/** The operational schema in a database of its own. */
export const oppnaProvdrift = async (): Promise<Provdrift> => {
  const databas = await nyProvdatabas();
  const drift = await oppnaDriftdatabas(databas.url);
  return {
    drift,
    tom: () => drift.skriv([{ sql: 'TRUNCATE leveransko, inkommet, checkpoint', parametrar: [] }]),
    stang: async () => {
      await drift.stang();
      await databas.slapp();
    },
  };
};
