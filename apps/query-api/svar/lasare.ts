import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { FRAMMANDE, prova, type Inloggad } from '#libs/sekretess/index.js';

/** Who reads: the huvudman it speaks for, and in which of its capacities. */
export interface Lasare {
  readonly huvudman: string;
  /** Speaks for the huvudman in its own matters of samverkan. */
  readonly forHuvudmannen: boolean;
  /** Sits for the huvudman in its arenas: what they have is read there, its own matters are not. */
  readonly iArenor: boolean;
  /**
   * Has the overview of its län's arenas (B11), and by that reads no more of the huvudman's own than others do. The region
   * carries that office (B5): a kommun's koordinator has the arenas where the kommun sits.
   */
  readonly koordinator: boolean;
}

export const lasareAv = (inloggad: Inloggad, huvudman: string): Lasare => {
  const huvudmanstyp = huvudmannatypAv(huvudman);
  const { roller } = inloggad;
  const forHuvudmannen = prova(inloggad, 'samverkan.lasa', { ...FRAMMANDE, involverad: true, huvudmanstyp }).tillatet;
  const koordinerar = roller.includes('samverkanskoordinator');
  return {
    huvudman,
    forHuvudmannen,
    iArenor: forHuvudmannen || koordinerar || roller.includes('arenaledamot'),
    koordinator: koordinerar && huvudmanstyp === 'region',
  };
};
