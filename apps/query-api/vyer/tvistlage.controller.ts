import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { antalPerAlder, listaTvister, type Aldersgrupp } from '#libs/read-models/index.js';
import { AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import type { Kolumner } from '../svar/csv.js';
import { Namnare } from '../svar/namn.js';
import { FormatfragaDto, fragor, sidval, somBoolesk } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { TVISTKOLUMNER, tvistpost } from '../tvister/tvistpost.js';
import { AldersgruppDto, ALDERSTEXTER, TvistlagefragaDto, TvistpostDto } from '../tvister/tvistpost.dto.js';

const TOMT = 'Ingen pågående tvist att visa. Avslutade och återkallade finns i listan över tvister.';
const GRUPPKOLUMNER: Kolumner<AldersgruppDto> = [
  ['Ålder', (post) => post.aldersgruppText],
  ['Antal', (post) => post.antal],
];

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer/tvistlage')
export class TvistlageController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly svarare: Sidsvarare,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('tvist.lasa')
  @Dokumenterad({
    summering: 'Pågående tvister som ni är part i: hur gamla de är och vad varje part har att göra',
    svar: { 200: sidsvarAv(TvistpostDto, 'Id;Rubrik;Fråga\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(TvistlagefragaDto),
  })
  async tvistlage(
    @Query() fraga: TvistlagefragaDto,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<TvistpostDto> | string> {
    const dag = svenskDag(this.clock.now());
    const sida = await listaTvister(this.db, {
      huvudman,
      pagar: true,
      fraga: fraga.fraga,
      principiell: somBoolesk(fraga.principiell),
      nastaSteg: fraga.nastaSteg,
      alder: fraga.alder === undefined ? undefined : { grupp: fraga.alder, idag: dag },
      ...sidval(fraga),
    });
    const rader = sida.rader.map((rad) => tvistpost(rad, this.namnare, dag));
    const exporten = { namn: 'tvistlage', kolumner: TVISTKOLUMNER };
    return this.svarare.svara({ fraga, sida: { ...sida, rader }, tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get('aldersgrupper')
  @Atgard('tvist.lasa')
  @Dokumenterad({
    summering: 'Hur många av era pågående tvister som är hur gamla',
    svar: { 200: sidsvarAv(AldersgruppDto, 'Ålder;Antal\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(FormatfragaDto),
  })
  async aldersgrupper(
    @Query() fraga: FormatfragaDto,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<AldersgruppDto> | string> {
    const antal = await antalPerAlder(this.db, huvudman, svenskDag(this.clock.now()));
    const rader = (Object.keys(ALDERSTEXTER) as Aldersgrupp[]).map((aldersgrupp) => ({
      aldersgrupp,
      aldersgruppText: ALDERSTEXTER[aldersgrupp],
      antal: antal[aldersgrupp],
    }));
    const exporten = { namn: 'aldersgrupper', kolumner: GRUPPKOLUMNER };
    return this.svarare.svara({ fraga, sida: helSida(rader), tomt: TOMT, export: exporten, begaran, svar });
  }
}
