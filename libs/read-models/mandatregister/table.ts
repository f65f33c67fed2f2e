import type { Behorighet } from '#libs/kernel/index.js';
import type { Tabell } from '../motor/tabell.js';

/** One row a mandate. */
export type Mandatrad = {
  readonly id: string;
  readonly huvudman: string;
  readonly verksamhet: string | null;
  readonly funktion: string;
  readonly uppdrag: string;
  readonly behorigheter: readonly Behorighet[];
  readonly niva: string | null;
  readonly representerar_niva: string | null;
  readonly forankring: string | null;
  readonly arena: string | null;
  readonly ersattare_for: string | null;
  readonly giltig_fran: string;
  readonly giltig_till: string | null;
  readonly introducerad: string | null;
  readonly registrerad: string;
  /** When it was withdrawn, RFC 3339 UTC. */
  readonly aterkallad: string | null;
  /** Last day that it holds as it now stands; the day after all days without end, the day before all when withdrawn. */
  readonly slut: string;
  readonly revision: number;
};

export const MANDATREGISTER: Tabell = {
  namn: 'mandatregister',
  kolumner: {
    id: 'text',
    huvudman: 'text',
    verksamhet: 'text null',
    funktion: 'text',
    uppdrag: 'text',
    behorigheter: 'text[]',
    niva: 'text null',
    representerar_niva: 'text null',
    forankring: 'text null',
    arena: 'text null',
    ersattare_for: 'text null',
    giltig_fran: 'text',
    giltig_till: 'text null',
    introducerad: 'text null',
    registrerad: 'text',
    aterkallad: 'text null',
    slut: 'text',
    revision: 'int',
  },
  nyckel: ['id'],
  index: ['(huvudman, funktion, id)', '(arena, huvudman, funktion, id) WHERE arena IS NOT NULL'],
};
