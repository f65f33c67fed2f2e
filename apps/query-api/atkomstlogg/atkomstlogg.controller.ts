import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { ATKOMSTLOGG, FLAGGOR, noteraAtkomst, VOLYMGRANSER } from '#libs/sekretess/atkomst/index.js';
import type { Atkomstlogg, Stickprovsrad, Volymgranser } from '#libs/sekretess/atkomst/index.js';
import {
  ATKOMSTKOLUMNER,
  atkomstpost,
  AtkomstpostDto,
  AktuelltOmbud,
  Atgard,
  kravEgenLogg,
} from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Kolumner } from '../svar/csv.js';
import { Namnare } from '../svar/namn.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { AtkomstfragaDto, franTid, StickprovsfragaDto, StickprovspostDto, tillTid } from './atkomstfraga.dto.js';

const TOMT = 'Ingen åtkomst att visa: ingen har läst det som berör er under tiden, eller så träffar inget filtret.';
const STICKPROV_ANTAL = 20;
const STICKPROV_MS = 30 * 86_400_000;
const SKALTEXT = { slump: 'Slumpvis vald', ...FLAGGOR } as const;

const STICKPROVSKOLUMNER: Kolumner<StickprovspostDto> = [
  ['Varför', (rad) => rad.skalText],
  ...ATKOMSTKOLUMNER.map(([rubrik, varde]) => [rubrik, (rad: StickprovspostDto) => varde(rad.post)] as const),
];

/** Who has seen what is the huvudman's own, and its own readers wherever they have read. */
@ApiTags('åtkomstlogg')
@Controller('avvikelse/v1/atkomstlogg')
export class AtkomstloggController {
  constructor(
    @Inject(ATKOMSTLOGG) private readonly logg: Atkomstlogg,
    @Inject(VOLYMGRANSER) private readonly volym: Volymgranser,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly svarare: Sidsvarare,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('atkomstlogg.lasa')
  @Dokumenterad({
    summering: 'Vem som har läst det som berör er, senast först',
    beskrivning:
      'Era egna läsare visas med pseudonym och roll, andra huvudmäns med huvudman och roll. ' +
      'Att loggen läses loggas också.',
    svar: { 200: sidsvarAv(AtkomstpostDto, 'Tid;Vad som hände;Huvudman\r\n') },
    fel: [400, 401, 403, 503],
    fraga: fragor(AtkomstfragaDto),
  })
  async lista(
    @Query() fraga: AtkomstfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<AtkomstpostDto> | string> {
    this.krav(ombud, 'atkomstlogg.lasa');
    const { arende, klient, handling, flagga, fran, till } = fraga;
    if (arende !== undefined) noteraAtkomst(begaran, { arenden: [{ id: arende, berorda: [ombud.huvudman] }] });
    const sida = await this.logg.las({
      ...{ huvudman: ombud.huvudman, arende, klient, handling, flagga, ...sidval(fraga) },
      fran: fran && franTid(fran),
      till: till && tillTid(till),
    });
    const rader = sida.rader.map((rad) => atkomstpost(rad, this.namn));
    const exporten = { namn: 'atkomstlogg', kolumner: ATKOMSTKOLUMNER };
    return this.svarare.svara({ fraga, sida: { ...sida, rader }, tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get('stickprov')
  @Atgard('atkomstlogg.stickprov')
  @Dokumenterad({
    summering: 'Läsningar att granska: slumpvis valda, och de som en regel pekar ut',
    beskrivning:
      'Bara era egna läsare. Varje rad säger varför den valdes: slump, samma efternamn, utan relation, natt eller volym. ' +
      'Märk en rad som granskad med POST /atkomstlogg/granskningar.',
    svar: { 200: sidsvarAv(StickprovspostDto, 'Varför;Tid;Vad som hände\r\n') },
    fel: [400, 401, 403, 503],
    fraga: fragor(StickprovsfragaDto),
  })
  async stickprov(
    @Query() fraga: StickprovsfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<StickprovspostDto> | string> {
    this.krav(ombud, 'atkomstlogg.stickprov');
    const nu = this.clock.now();
    const rader = await this.logg.stickprov({
      ...{ huvudman: ombud.huvudman, volym: this.volym },
      antal: Number(fraga.antal ?? STICKPROV_ANTAL),
      seed: fraga.seed ?? svenskDag(nu),
      fran: fraga.fran === undefined ? new Date(nu.getTime() - STICKPROV_MS).toISOString() : franTid(fraga.fran),
      till: fraga.till === undefined ? new Date(nu.getTime() + 1).toISOString() : tillTid(fraga.till),
    });
    const { limit, offset } = sidval(fraga);
    const sida = {
      ...helSida(rader),
      rader: rader.slice(offset, offset + limit).map((rad) => this.stickprovspost(rad)),
    };
    const exporten = { namn: 'stickprov', kolumner: STICKPROVSKOLUMNER };
    return this.svarare.svara({ fraga, sida, tomt: TOMT, export: exporten, begaran, svar });
  }

  private stickprovspost({ rad, skal }: Stickprovsrad): StickprovspostDto {
    const skalText = `${skal.map((en) => SKALTEXT[en]).join('; ')}.`;
    return { skal: [...skal], skalText, post: atkomstpost(rad, this.namn) };
  }

  private readonly namn = (kod: string): string => this.namnare.huvudman(kod).namn;

  private krav(ombud: Ombud, handling: 'atkomstlogg.lasa' | 'atkomstlogg.stickprov'): void {
    kravEgenLogg(ombud, handling, huvudmannatypAv(ombud.huvudman));
  }
}
