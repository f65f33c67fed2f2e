import { Inject, Injectable } from '@nestjs/common';
import { ARENDEN_MAX, AVVISNINGAR, type KandArena } from '#libs/arena/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Samverkansfakta } from '../samverkan/fakta.js';

/** Where a matter is to be taken up, and by whom it is lifted. */
export interface Mal {
  readonly lan: string;
  readonly modell: string;
  /** Level to lift to. */
  readonly till: string;
  readonly parter: readonly string[];
  readonly huvudman: string;
}
interface Oppen {
  readonly id: string;
  readonly arena: KandArena;
}

/** Which arena takes a matter that is lifted to a level. */
@Injectable()
export class Malarenor {
  constructor(
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  /**
   * The arena asked for, else the only one open to all parties at the level; null when none is. A rejection, for the
   * caller to throw once the lift itself is found to be allowed, when the one asked for will not do or one must be named.
   */
  async valj(mal: Mal, arena: string | null): Promise<string | null | Rejected> {
    const vald = await this.finn(mal, arena);
    return typeof vald === 'string' ? this.medPlats(vald) : vald;
  }

  /** What is lifted to an arena that can take no more would stand there without being seen by anybody. */
  private async medPlats(id: string): Promise<string | Rejected> {
    const arena = await this.fakta.arena(id);
    const full = arena.status !== 'okand' && antalArenden(arena) >= ARENDEN_MAX;
    return full ? new Rejected('FOR_MANGA_ARENDEN', AVVISNINGAR.FOR_MANGA_ARENDEN.text, 'innehall') : id;
  }

  private async finn(mal: Mal, arena: string | null): Promise<string | null | Rejected> {
    if (arena !== null) return this.begard(mal, arena);
    const oppna = utanBeredande(await this.oppna(mal));
    const [forsta] = oppna;
    if (oppna.length > 1) return flera(oppna);
    return forsta?.id ?? null;
  }

  /** I4: one that is not for the lifting huvudman is as none. */
  private async begard({ lan, modell, till, huvudman }: Mal, id: string): Promise<string | Rejected> {
    const arena = await this.fakta.arena(id);
    if (arena.status === 'okand' || !arena.data.huvudman.includes(huvudman)) {
      return new Rejected('ARENA_OKAND', 'Arenan finns inte bland dem som är till för er; se GET /arenor.', 'innehall');
    }
    const { data } = arena;
    if (data.lan === lan && data.modell === modell && data.niva === till) return id;
    return new Rejected(
      'ARENA_PA_ANNAN_NIVA',
      `${data.namn} finns inte på den nivå som ärendet lyfts till.`,
      'innehall',
    );
  }

  private async oppna(mal: Mal): Promise<readonly Oppen[]> {
    const oppna: Oppen[] = [];
    for (const id of this.kandaIds(mal)) {
      const arena = await this.fakta.arena(id);
      if (arena.status === 'okand') continue;
      if (mal.parter.every((kod) => arena.data.huvudman.includes(kod))) oppna.push({ id, arena });
    }
    return oppna;
  }

  /** Those of the län's file, and those of a kind that it describes which are for exactly these parties. */
  private kandaIds({ lan, modell, till, parter }: Mal): readonly string[] {
    const filens = this.register.samverkansmodeller(lan).find(({ id }) => id === modell)?.arenor ?? [];
    return filens
      .filter(({ niva }) => niva === till)
      .flatMap(({ id }) => [
        deterministicId('arena', lan, id),
        deterministicId('arena', lan, id, ...parter.toSorted()),
      ]);
  }
}

const antalArenden = ({ arenden }: KandArena): number =>
  [...arenden.values()].filter(({ status }) => status !== 'lamnat').length;

/** B5: what only prepares for another is not lifted to while that other is there. */
const utanBeredande = (oppna: readonly Oppen[]): readonly Oppen[] =>
  oppna.filter(({ id }) => !oppna.some(({ arena }) => arena.data.beredsAv === id));

const flera = (oppna: readonly Oppen[]): Rejected => {
  const namn = oppna.map(({ id, arena }) => `${arena.data.namn} (${id})`).join(', ');
  return new Rejected('ARENA_SAKNAS', `Flera arenor på nivån är öppna för parterna. Ange arena: ${namn}.`, 'innehall');
};
