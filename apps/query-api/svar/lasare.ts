import type { Inloggad } from '#libs/sekretess/index.js';

/** Who reads: the huvudman it speaks for, and in which of its two capacities. */
export interface Lasare {
  readonly huvudman: string;
  /** Speaks for the huvudman in its own matters: a case worker or its system. */
  readonly forHuvudmannen: boolean;
  /** Has the overview of its län's arenas (B11), and by that reads no more of the huvudman's own than others do. */
  readonly koordinator: boolean;
}

export const lasareAv = ({ roller }: Inloggad, huvudman: string): Lasare => ({
  huvudman,
  forHuvudmannen: roller.includes('handlaggare') || roller.includes('rapportorssystem'),
  koordinator: roller.includes('samverkanskoordinator'),
});
