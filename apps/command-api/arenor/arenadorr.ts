import { Inject, Injectable } from '@nestjs/common';
import { AVVISNINGAR, UtforArena, type ArenaCommand, type KandArena } from '#libs/arena/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';

export const ARENA_FINNS_EJ = ['ARENA_FINNS_EJ', AVVISNINGAR.ARENA_FINNS_EJ.text] as const;

/** An arena as its caller meets it. */
export interface Arenabesok {
  readonly arenaId: string;
  readonly arena: KandArena;
  /** Common to every command: who acts, and whether as the koordinator of this very län. */
  readonly handling: { readonly huvudman: string; readonly koordinator: boolean; readonly idag: string };
  readonly kommando: string;
}
export interface Arenabestallning {
  readonly command: ArenaCommand;
  /** Id of what the command makes, told in the answer. */
  readonly skapadId?: string;
}

type Bestall<Besok> = (besok: Besok) => Arenabestallning | Promise<Arenabestallning>;

/** Every command on an arena goes through here: If-Match, and that it is not there for others than its own (I4). */
@Injectable()
export class Arenadorr {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  utfor(begaran: Begaran, kropp: unknown, bestall: Bestall<Arenabesok>): Promise<SamverkanssvarDto> {
    return this.genom(begaran, kropp, async (arenaId, underlag) => bestall(await this.besok(arenaId, underlag)));
  }

  /** For who prepares (B5) and need not be of the arena: the context judges by the mandate. */
  async bered(
    begaran: Begaran,
    kropp: unknown,
    bestall: Bestall<Omit<Arenabesok, 'arena'>>,
  ): Promise<SamverkanssvarDto> {
    return this.genom(begaran, kropp, async (arenaId, underlag) => {
      const arena = await this.fakta.arena(arenaId);
      if (arena.status === 'okand') throw arenaFinnsEj();
      return bestall(this.somBesok(arenaId, underlag, arena.data.lan));
    });
  }

  /** 404 for who is neither one of its huvudmän nor the koordinator of its län. */
  async besok(arenaId: string, underlag: Samverkansunderlag): Promise<Arenabesok> {
    const arena = await this.fakta.arena(arenaId);
    if (arena.status === 'okand') throw arenaFinnsEj();
    const besok = this.somBesok(arenaId, underlag, arena.data.lan);
    const { koordinator, huvudman } = besok.handling;
    if (!koordinator && !arena.data.huvudman.includes(huvudman)) throw arenaFinnsEj();
    return { ...besok, arena };
  }

  /** B11: a koordinator is one only in its own län. */
  arKoordinator({ koordinator, huvudman }: Samverkansunderlag, lan: string): boolean {
    return koordinator && this.register.lanFor(huvudman) === lan;
  }

  private somBesok(arenaId: string, underlag: Samverkansunderlag, lan: string): Omit<Arenabesok, 'arena'> {
    const { huvudman, idag, kommando } = underlag;
    const koordinator = this.arKoordinator(underlag, lan);
    return { arenaId, kommando, handling: { huvudman, koordinator, idag } };
  }

  private async genom(
    begaran: Begaran,
    kropp: unknown,
    bestall: (arenaId: string, underlag: Samverkansunderlag) => Promise<Arenabestallning>,
  ): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', ARENA_FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, kropp, async (underlag) => {
      const { command, ...annat } = await bestall(id, underlag);
      return { utfor: new UtforArena(id, command, underlag.meta, ifMatch), plats: `arenor/${id}`, ...annat };
    });
  }
}

const arenaFinnsEj = (): Rejected => new Rejected(...ARENA_FINNS_EJ, 'saknas');
