import { FRAMMANDE, prova, type Inloggad } from '#libs/sekretess/index.js';

/** Who reads: the huvudman it speaks for, and in which of its capacities. */
export interface Lasare {
  readonly huvudman: string;
  /** Speaks for the huvudman in its own matters of samverkan. */
  readonly forHuvudmannen: boolean;
  /** Sits for the huvudman in its arenas: what they have is read there, its own matters are not. */
  readonly iArenor: boolean;
  /** Has the overview of its län's arenas (B11), and by that reads no more of the huvudman's own than others do. */
  readonly koordinator: boolean;
}

export const lasareAv = (inloggad: Inloggad, huvudman: string): Lasare => {
  const forHuvudmannen = prova(inloggad, 'samverkan.lasa', { ...FRAMMANDE, involverad: true }).tillatet;
  return {
    huvudman,
    forHuvudmannen,
    iArenor: forHuvudmannen || inloggad.roller.includes('arenaledamot'),
    koordinator: inloggad.roller.includes('samverkanskoordinator'),
  };
};
