import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad, type Dokumentation } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaBeslutslage } from '#libs/read-models/index.js';
import { Atgard, Oppen } from '#libs/sekretess/http/index.js';
import type { Kolumner } from '../svar/csv.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { BeslutslageDto, BeslutslagefragaDto } from './beslutslage.dto.js';
import { Rekommendationsbild } from './rekommendationsbild.js';

const INGA = 'Inga beslut att visa. Antingen är ingen rekommendation expedierad, eller så träffar inget filtret.';

const KOLUMNER: Kolumner<BeslutslageDto> = [
  ['Rekommendation', (post) => post.rubrik],
  ['Arena', (post) => post.arena.namn],
  ['Län', (post) => post.lan],
  ['Huvudman', (post) => post.huvudman.namn],
  ['Verksamhet', (post) => post.verksamhet],
  ['Beslut', (post) => post.statusText],
  ['Instans', (post) => post.instans],
  ['Datum', (post) => post.datum],
  ['Diarienummer', (post) => post.dnr],
  ['Senast', (post) => post.senast],
  ['Expedierad', (post) => post.expedierad],
  ['Id', (post) => post.rekommendation],
];

const dokumentation = (summering: string, fel: readonly number[]): Dokumentation => ({
  summering,
  svar: { 200: sidsvarAv(BeslutslageDto, 'Rekommendation;Arena\r\n') },
  fel,
  fraga: fragor(BeslutslagefragaDto),
});

/** B6: the state of the decisions is published. Nothing here is of any individual, and no motivation is told. */
@ApiTags('beslutsläge')
@Controller('avvikelse/v1')
export class BeslutslageController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly bild: Rekommendationsbild,
    private readonly sidor: Sidsvarare,
  ) {}

  @Get('beslutslage')
  @Oppen()
  @Dokumenterad(dokumentation('Beslutsläget för varje rekommendation och huvudman; öppet för alla', [400]))
  offentligt(
    @Query() fraga: BeslutslagefragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<BeslutslageDto> | string> {
    return this.sida(fraga, begaran, svar);
  }

  @Get('vyer/beslutslage')
  @Atgard('samverkan.lasa')
  @Dokumenterad(dokumentation('Beslutsmatrisen: rekommendation och huvudman', [400, 401, 403]))
  matris(
    @Query() fraga: BeslutslagefragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<BeslutslageDto> | string> {
    return this.sida(fraga, begaran, svar);
  }

  private async sida(
    fraga: BeslutslagefragaDto,
    begaran: FastifyRequest,
    svar: FastifyReply,
  ): Promise<Sidsvar<BeslutslageDto> | string> {
    const { lan, arena, rekommendation, huvudman, status } = fraga;
    const sida = await listaBeslutslage(this.db, { lan, arena, rekommendation, huvudman, status, ...sidval(fraga) });
    const rader = sida.rader.map((cell) => this.bild.offentlig(cell));
    const exporten = { namn: 'beslutslage', kolumner: KOLUMNER };
    return this.sidor.svara({ fraga, sida: { ...sida, rader }, tomt: INGA, export: exporten, begaran, svar });
  }
}
