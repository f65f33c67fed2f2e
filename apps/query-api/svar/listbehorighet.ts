import { Injectable } from '@nestjs/common';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { arSkyddad, radforhallande, type Krets } from '#libs/read-models/index.js';
import { maskFor, prova, urvalFor, type Handling, type Mask, type Ombud } from '#libs/sekretess/index.js';

/** Of a row, what says whose it is, and what `foljGrunder` keeps. */
interface Listrad {
  readonly kretsar: readonly string[];
  readonly grunder: string;
}

const FORDELNING =
  ' Din roll ser bara de egna verksamheternas ärenden och dem du har tilldelats: det kan finnas fler hos er, som väntar på fördelning till en verksamhet.';

/** Why a list is empty, also for who does not see the common intake. @param krets what the list was limited to */
export const tomtFor = (krets: Krets | null, tomt: string): string =>
  krets === null || krets.intag || krets.person === null ? tomt : `${tomt}${FORDELNING}`;

/** What a list may hold of a huvudman's cases, and how much of each row is shown: the same table as for one case. */
@Injectable()
export class Listbehorighet {
  /** Null: all the huvudman's cases. */
  krets({ inloggad, huvudman }: Ombud, handling: Handling): Krets | null {
    return urvalFor(inloggad, handling, this.typ(huvudman));
  }

  /** The most masked when the row is, after all, not the reader's. */
  mask({ inloggad, huvudman }: Ombud, handling: Handling, { kretsar, grunder }: Listrad): Mask {
    const om = { ...radforhallande(kretsar, huvudman, inloggad.klient), ...this.typ(huvudman) };
    const svar = prova(inloggad, handling, om);
    return svar.tillatet ? maskFor(svar, om, arSkyddad(grunder)) : 'aggregat';
  }

  private typ(huvudman: string) {
    return { huvudmanstyp: huvudmannatypAv(huvudman) };
  }
}
