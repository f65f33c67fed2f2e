import { Inject, Injectable } from '@nestjs/common';
import { foreslagenSammankallande, sammankallandeDen, type KandArena } from '#libs/arena/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { antalAv } from '#libs/rekommendation/index.js';
import { Rekommendationslasare } from '../rekommendationer/rekommendationslasare.js';
import { Namnare } from '../svar/namn.js';
import { dagVid, type Vid } from '../svar/vid.js';
import {
  ARENDEN_VISAS,
  EJ_ANGIVET,
  MOTEN_VISAS,
  REKOMMENDATIONER_VISAS,
  TURER_VISAS,
  type ArenabildDto,
  type ArenaledamotDto,
  type ArenarekommendationDto,
  type ArenasammankallandeDto,
} from './arenabild.dto.js';
import type { Lastarena } from './arenalasare.js';
import { Nivanamnare } from './arenanamn.js';
import { arendebild, motesbild } from './arendebild.js';
import { Ledamotslasare, type Ledamot, type Ledamoter } from './ledamoter.js';

const INGA_LEDAMOTER = 'Ingen sitter i arenan än. Registrera mandat för den hos var och en av huvudmännen.';
const INGA_MOTEN = 'Inga möten är kallade. Sammankallande eller koordinatorn kallar.';
const INGA_ARENDEN = 'Arenan har inga ärenden. De kommer hit när de lyfts av den som får det.';
const INGA_REKOMMENDATIONER = 'Arenan har inte expedierat någon rekommendation.';

/** The whole of an arena on one page, as it is or as it was. */
@Injectable()
export class Arenabildare {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly namnare: Namnare,
    private readonly nivaer: Nivanamnare,
    private readonly sittande: Ledamotslasare,
    private readonly rekommendationslasare: Rekommendationslasare,
  ) {}

  async bild({ id, revision, arena, oppnad }: Lastarena, vid: Vid): Promise<ArenabildDto> {
    const { data } = arena;
    const sittande = await this.sittande.ledamoter(id, vid);
    return {
      ...{ id, revision, oppnad, lan: data.lan, modell: data.modell, lansfilId: data.lansfilId, namn: data.namn },
      niva: this.nivaer.niva(data.lan, data.niva),
      huvudman: data.huvudman.map((kod) => this.namnare.huvudman(kod)),
      uppdrag: data.uppdrag ?? EJ_ANGIVET,
      motesrytm: data.motesrytm ?? EJ_ANGIVET,
      sammankallande: this.sammankallande(arena, dagVid(vid, this.clock.now())),
      ...{ beredsAv: data.beredsAv, staendePunkter: [...data.staendePunkter] },
      ...this.ledamoter(arena, sittande),
      ...this.moten(arena),
      ...this.arenden(arena),
      ...(await this.rekommendationer(arena, vid)),
      meddelanden: meddelanden(arena, sittande),
    };
  }

  private sammankallande(arena: KandArena, dag: string): ArenasammankallandeDto {
    const namnge = (kod: string | null) => (kod === null ? null : this.namnare.huvudman(kod));
    return {
      text: arena.data.sammankallande ?? EJ_ANGIVET,
      nu: namnge(sammankallandeDen(arena, dag)),
      foreslagenNasta: namnge(foreslagenSammankallande(arena, dag)),
      turer: arena.turer
        .slice(-TURER_VISAS)
        .map(({ huvudman, fran, till }) => ({ huvudman: this.namnare.huvudman(huvudman), fran, till })),
    };
  }

  private ledamoter(
    { data }: KandArena,
    { ledamoter, fler }: Ledamoter,
  ): Pick<ArenabildDto, 'ledamoter' | 'flerLedamoter' | 'huvudmanUtanLedamot'> {
    const har = new Set(ledamoter.map(({ mandat }) => mandat.registrerat.huvudman));
    const utan = data.huvudman.filter((kod) => !har.has(kod));
    return {
      ledamoter: ledamoter.map((en) => this.ledamot(en)),
      flerLedamoter: fler,
      huvudmanUtanLedamot: fler ? [] : utan.map((kod) => this.namnare.huvudman(kod)),
    };
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

  private moten(arena: KandArena): Pick<ArenabildDto, 'moten' | 'antalMoten'> {
    const senastForst = [...arena.moten].toSorted(([, en], [, annat]) => annat.tid.localeCompare(en.tid));
    const moten = senastForst.slice(0, MOTEN_VISAS).map((mote) => motesbild(arena, mote, this.namnare));
    return { moten, antalMoten: arena.moten.size };
  }

  private arenden({ arenden }: KandArena): Pick<ArenabildDto, 'arenden' | 'antalArenden'> {
    const alla = [...arenden];
    const har = alla.filter(([, { status }]) => status !== 'lamnat');
    const lamnade = alla.filter(([, { status }]) => status === 'lamnat').toReversed();
    const visade = [...har, ...lamnade].slice(0, ARENDEN_VISAS);
    return { arenden: visade.map(([id, arende]) => arendebild(id, arende, this.namnare)), antalArenden: alla.length };
  }

  /** With the decisions as they stood: each is read from its own stream. */
  private async rekommendationer(
    { rekommendationer }: KandArena,
    vid: Vid,
  ): Promise<Pick<ArenabildDto, 'rekommendationer' | 'antalRekommendationer'>> {
    const senastForst = [...rekommendationer].toReversed().slice(0, REKOMMENDATIONER_VISAS);
    const rader: ArenarekommendationDto[] = [];
    for (const [id, { rubrik, arenden, utfall }] of senastForst) {
      const last = await this.rekommendationslasare.kand(id, vid);
      const beslut = last === null ? null : { ...antalAv(last.rekommendation.poster) };
      rader.push({ id, rubrik, arenden: [...arenden], beslut, aterrapporterad: utfall !== null });
    }
    return { rekommendationer: rader, antalRekommendationer: rekommendationer.size };
  }
}

const meddelanden = (arena: KandArena, { ledamoter }: Ledamoter): string[] => [
  ...(ledamoter.length === 0 ? [INGA_LEDAMOTER] : []),
  ...(arena.moten.size === 0 ? [INGA_MOTEN] : []),
  ...(arena.arenden.size === 0 ? [INGA_ARENDEN] : []),
  ...(arena.rekommendationer.size === 0 ? [INGA_REKOMMENDATIONER] : []),
];
