import { Inject, Injectable } from '@nestjs/common';
import {
  HUVUDMANNAREGISTER,
  type Arena,
  type Huvudmannaregister,
  type Samverkansmodell,
} from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, deterministicId, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaArenor, type Arenapost, type Sida } from '#libs/read-models/index.js';
import { Arenauppslag } from '../svar/arenauppslag.js';
import type { Lasare } from '../svar/lasare.js';
import { Namnare } from '../svar/namn.js';
import { sidval } from '../svar/sidfraga.dto.js';
import { EJ_ANGIVET } from './arenabild.dto.js';
import { ARENASTATUS, type ArenafragaDto, type ArenapostDto } from './arenalista.dto.js';
import { Nivanamnare } from './arenanamn.js';

/** No huvudman has this code. */
const INGENS = '';

/** What is asked of the list. */
type Arenaval = ArenafragaDto & {
  /** Only arenas that the reader may read, with matters that wait for an agenda. */
  readonly utanMote?: boolean;
};

interface Lansarena {
  readonly modell: Samverkansmodell;
  readonly arena: Arena;
}

/**
 * The arenas of a län: those that are open, by name, then those of the län's file that nobody has opened. That an arena
 * is there and for whom is for everyone (B10); what it handles is for its own.
 */
@Injectable()
export class Arenalista {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly uppslag: Arenauppslag,
    private readonly namnare: Namnare,
    private readonly nivaer: Nivanamnare,
  ) {}

  async sida(fraga: Arenaval, lasare: Lasare): Promise<Sida<ArenapostDto>> {
    const lan = fraga.lan ?? this.register.lanFor(lasare.huvudman) ?? '';
    const { limit, offset } = sidval(fraga);
    const nu = this.clock.now();
    const dag = { nu: nu.toISOString(), idag: svenskDag(nu) };
    const utanMoteFor = fraga.utanMote === true ? this.vemsMoten({ lan, lasare }) : undefined;
    const oppna = await listaArenor(this.db, { lan, huvudman: fraga.huvudman, utanMoteFor, ...dag, limit, offset });
    const ejOppnade = fraga.utanMote === true ? [] : await this.ejOppnade(lan, fraga.huvudman);
    // A län has far fewer open arenas than are counted.
    const fran = Math.max(0, offset - oppna.antal);
    const resten = ejOppnade.slice(fran, fran + limit - oppna.rader.length);
    return {
      rader: [
        ...oppna.rader.map((rad) => this.oppen(rad, lasare)),
        ...resten.map((en) => this.ejOppnad(en, { lan, lasare })),
      ],
      antal: oppna.antal + ejOppnade.length,
      antalArMinst: oppna.antalArMinst,
    };
  }

  /** As the log says, which the view may lag behind. */
  private async ejOppnade(lan: string, huvudman: string | undefined): Promise<readonly Lansarena[]> {
    const iFilen = this.register
      .samverkansmodeller(lan)
      .flatMap((modell) => modell.arenor.map((arena) => ({ modell, arena })))
      .filter(({ arena }) => huvudman === undefined || this.huvudmanI(arena, lan).includes(huvudman));
    const oppnade = await Promise.all(
      iFilen.map(({ arena }) => this.uppslag.hamta(deterministicId('arena', lan, arena.id))),
    );
    return iFilen.filter((_, nr) => oppnade[nr] === undefined);
  }

  /** Empty in the file: every huvudman of the län. */
  private huvudmanI({ huvudman }: Arena, lan: string): readonly string[] {
    return huvudman.length > 0 ? huvudman : (this.register.modell(lan)?.huvudman ?? []).map(({ kod }) => kod);
  }

  private oppen(rad: Arenapost, lasare: Lasare): ArenapostDto {
    const lasbar = this.farLasa(rad.huvudman, { lan: rad.lan, lasare });
    return {
      ...{ id: rad.id, status: 'oppen', statusText: ARENASTATUS.oppen, lan: rad.lan, modell: rad.modell },
      ...{ lansfilId: rad.lansfil_id, namn: rad.namn, arSlag: false, lasbar },
      niva: this.nivaer.niva(rad.lan, rad.niva),
      huvudman: rad.huvudman.map((kod) => this.namnare.huvudman(kod)),
      motesrytm: rad.motesrytm ?? EJ_ANGIVET,
      sammankallande: rad.sammankallande === null ? null : this.namnare.huvudman(rad.sammankallande),
      nastaMote: lasbar ? rad.nasta_mote : null,
      oppnaArenden: lasbar ? rad.oppna_arenden : null,
    };
  }

  private ejOppnad({ modell, arena }: Lansarena, { lan, lasare }: Plats): ArenapostDto {
    const huvudman = this.huvudmanI(arena, lan);
    const niva = this.nivaer.niva(lan, arena.niva);
    return {
      ...{ id: null, status: 'ej-oppnad', statusText: ARENASTATUS['ej-oppnad'], lan, modell: modell.id },
      ...{ lansfilId: arena.id, namn: arena.namn, niva, sammankallande: null, nastaMote: null, oppnaArenden: null },
      arSlag: arena.huvudman.length === 0 && niva?.slag !== 'regional',
      huvudman: huvudman.map((kod) => this.namnare.huvudman(kod)),
      motesrytm: arena.motesrytm ?? EJ_ANGIVET,
      lasbar: this.farLasa(huvudman, { lan, lasare }),
    };
  }

  private farLasa(arenans: readonly string[], plats: Plats): boolean {
    const { huvudman, iArenor } = plats.lasare;
    return (iArenor && arenans.includes(huvudman)) || this.arLanets(plats);
  }

  /** What waits in an arena is for who may read it: as `farLasa`, asked of the list. */
  private vemsMoten(plats: Plats): string | null {
    if (this.arLanets(plats)) return null;
    return plats.lasare.iArenor ? plats.lasare.huvudman : INGENS;
  }

  private arLanets({ lan, lasare: { huvudman, koordinator } }: Plats): boolean {
    return koordinator && this.register.lanFor(huvudman) === lan;
  }
}
interface Plats {
  readonly lan: string;
  readonly lasare: Lasare;
}
