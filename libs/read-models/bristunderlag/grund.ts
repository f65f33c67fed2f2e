import { medAllaHuvudman, type Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import type { Brist } from '#libs/uppfoljning/uppfoljning.js';
import { allasArenden } from './allas-arenden.js';
import { lasBristtal } from './avvikelsetal.js';
import { BRISTKODER, type Kodad } from './omraden.js';
import { lasTaget } from './taget.js';

export interface Bristgrundsfraga {
  /** Two digits. */
  readonly lan: string;
  readonly overenskommelse: string;
  readonly ar: string;
  /** Of the agreement: whose cases they are. */
  readonly parter: readonly string[];
  /** `kategori.<kod>` or `bristtyp.<kod>`, as proposed. */
  readonly forslag: string;
  /** Those that stand in the follow-up already. */
  readonly brister: readonly Brist[];
}

/** What a proposed brist rests on. */
export interface Bristgrund extends Kodad {
  /** As whoever sees numbers alone is shown it. */
  readonly antal: Smatal;
  /** Ids of the cases of all parties, the latest reported first; none where the number is hidden. Never to be answered with. */
  readonly avvikelser: readonly string[];
  /** The standing brist that holds them all, as the page that proposes is told; absent: none. */
  readonly taget?: Pick<Brist, 'bristId' | 'rubrik'>;
}

/** Null for a code that there is not, and for one that no case of the year tells of. */
export const lasBristgrund = (db: Vydatabas, fraga: Bristgrundsfraga): Promise<Bristgrund | null> =>
  medAllaHuvudman(async () => {
    const kod = fraga.forslag.replace('.', ':');
    const brist = BRISTKODER.get(kod);
    if (brist === undefined) return null;
    const antal = (await lasBristtal(db, { ...fraga, aggregat: true }))(kod);
    if (antal === 0) return null;
    if (antal === 'dolt') return { ...brist, antal, avvikelser: [] };
    const taget = await (await lasTaget(db, fraga))(brist);
    return { ...brist, antal, avvikelser: await allasArenden(db, fraga, brist), ...(taget && { taget }) };
  });
