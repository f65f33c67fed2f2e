import { Inject, Injectable } from '@nestjs/common';
import { sammankallandeDen, type KandArena } from '#libs/arena/index.js';
import {
  HUVUDMANNAREGISTER,
  type Arena,
  type Huvudmannaregister,
  type Ledamot as Kalledamot,
} from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, deterministicId, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaArenor } from '#libs/read-models/index.js';
import type { ArenaledamotDto } from '../arenor/arenabild.dto.js';
import { Arenalasare, type Lastarena } from '../arenor/arenalasare.js';
import { Nivanamnare } from '../arenor/arenanamn.js';
import { Ledamotslasare, type Ledamot } from '../arenor/ledamoter.js';
import { angivet, efterNamn } from '../overenskommelser/avtalsbild.js';
import { EJ_ANGIVET } from '../overenskommelser/avtal.dto.js';
import { Namnare } from '../svar/namn.js';
import { dagVid, tidVid, type Vid } from '../svar/vid.js';
import { HUVUDMANNATYPER, TORGARENOR_MAX, type KalledamotDto, type TorgarenaDto } from './informationstorg.dto.js';
import { Kallor } from './kallor.js';

interface Plats {
  readonly huvudman: string;
  readonly lan: string;
  readonly vid: Vid;
}
/** An arena as it was opened, as the län's file describes it, or both. */
interface Torgarena {
  readonly id: string;
  readonly last: Lastarena | null;
  readonly fil: { readonly modell: string; readonly arena: Arena } | null;
}

/** The arenas that a huvudman is in, and who sits there with which mandate (B7, B10). */
@Injectable()
export class TorgetsArenor {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly lasare: Arenalasare,
    private readonly sittande: Ledamotslasare,
    private readonly nivaer: Nivanamnare,
    private readonly namnare: Namnare,
    private readonly kallor: Kallor,
  ) {}

  async arenor(plats: Plats): Promise<{ readonly arenor: TorgarenaDto[]; readonly fler: boolean }> {
    const alla = await this.alla(plats);
    const arenor: TorgarenaDto[] = [];
    for (const arena of alla.slice(0, TORGARENOR_MAX)) arenor.push(await this.bild(arena, plats));
    return { arenor: arenor.sort(efterNamn), fler: alla.length > TORGARENOR_MAX };
  }

  /** Those opened first; of the file's those that nobody has opened, nor one of their kind. */
  private async alla({ huvudman, lan, vid }: Plats): Promise<readonly Torgarena[]> {
    const nu = this.clock.now();
    const fraga = { huvudman, nu: nu.toISOString(), idag: svenskDag(nu), limit: TORGARENOR_MAX, offset: 0 };
    const oppnade = await listaArenor(this.db, fraga);
    const iFil = this.iFil(lan, huvudman);
    const oppna: Torgarena[] = [];
    for (const id of new Set([...oppnade.rader.map((rad) => rad.id), ...iFil.keys()])) {
      const last = await this.lasare.kand(id, vid);
      if (last?.arena.data.huvudman.includes(huvudman)) oppna.push({ id, last, fil: this.fil(lan, last.arena) });
    }
    const slag = new Set(oppna.map(({ last }) => last?.arena.data.lansfilId));
    const ovriga = [...iFil].filter(([, { arena }]) => !slag.has(arena.id));
    return [...oppna, ...ovriga.map(([id, fil]) => ({ id, last: null, fil }))];
  }

  /** Empty in the file: every huvudman of the län. */
  private iFil(lan: string, huvudman: string): ReadonlyMap<string, NonNullable<Torgarena['fil']>> {
    const alla = this.register
      .samverkansmodeller(lan)
      .flatMap((modell) => modell.arenor.map((arena) => ({ modell: modell.id, arena })))
      .filter(({ arena }) => arena.huvudman.length === 0 || arena.huvudman.includes(huvudman));
    return new Map(alla.map((fil) => [deterministicId('arena', lan, fil.arena.id), fil]));
  }

  private fil(lan: string, { data }: KandArena): Torgarena['fil'] {
    const modell = this.register.samverkansmodeller(lan).find(({ id }) => id === data.modell);
    const arena = modell?.arenor.find(({ id }) => id === data.lansfilId);
    return modell === undefined || arena === undefined ? null : { modell: modell.id, arena };
  }

  private async bild({ id, last, fil }: Torgarena, { lan, vid }: Plats): Promise<TorgarenaDto> {
    const { ledamoter, fler } = await this.sittande.ledamoter(id, vid);
    const gemensamt = {
      id,
      ledamoterEnligtKallan: (fil?.arena.ledamoter ?? []).map((en) => this.kalledamot(en)),
      ledamoter: ledamoter.map((en) => this.ledamot(en)),
      flerLedamoter: fler,
      kalla: this.kallor.ref(lan, fil?.arena.kalla ?? null),
    };
    if (last !== null) return { ...gemensamt, ...this.oppnad(last.arena, vid) };
    if (fil === null) throw new Error('an arena is opened, in the file, or both');
    return { ...gemensamt, ...this.bara(fil, lan) };
  }

  private oppnad(arena: KandArena, vid: Vid) {
    const { data } = arena;
    const nu = this.clock.now();
    const kod = sammankallandeDen(arena, dagVid(vid, nu));
    return {
      ...{ oppnad: true, lansfilId: data.lansfilId, modell: data.modell, namn: data.namn },
      ...{ uppdrag: angivet(data.uppdrag), motesrytm: angivet(data.motesrytm) },
      niva: this.nivaer.niva(data.lan, data.niva),
      sammankallandeText: angivet(data.sammankallande),
      sammankallande: kod === null ? null : this.namnare.huvudman(kod),
      nastaMote: nastaMote(arena, tidVid(vid, nu)),
    };
  }

  private bara({ modell, arena }: NonNullable<Torgarena['fil']>, lan: string) {
    return {
      ...{ oppnad: false, lansfilId: arena.id, modell, namn: arena.namn },
      ...{ uppdrag: angivet(arena.uppdrag), motesrytm: angivet(arena.motesrytm) },
      niva: this.nivaer.niva(lan, arena.niva),
      sammankallandeText: angivet(arena.sammankallande),
      ...{ sammankallande: null, nastaMote: null },
    };
  }

  private kalledamot({ huvudman, huvudmannatyp, funktion, antal, perHuvudman }: Kalledamot): KalledamotDto {
    const slag = huvudmannatyp === null ? EJ_ANGIVET : HUVUDMANNATYPER[huvudmannatyp];
    const vem = huvudman === null ? slag : this.namnare.huvudman(huvudman).namn;
    return { vem, funktion, antal, perHuvudman };
  }

  private ledamot({ mandatId, mandat }: Ledamot): ArenaledamotDto {
    const { registrerat, giltigTill, introducerad } = mandat;
    const { huvudman, verksamhet, funktion, uppdrag, giltigFran, ersattareFor } = registrerat;
    return {
      ...{ mandatId, funktion, uppdrag, giltigFran, giltigTill, ersattareFor, introducerad },
      huvudman: this.namnare.huvudman(huvudman),
      verksamhet: this.namnare.verksamhet(huvudman, verksamhet),
    };
  }
}

/** The first that is still to come. @param nu RFC 3339 UTC */
const nastaMote = ({ moten }: KandArena, nu: string): string | null =>
  [...moten.values()]
    .filter(({ installt, tid }) => !installt && tid > nu)
    .map(({ tid }) => tid)
    .toSorted()[0] ?? null;
