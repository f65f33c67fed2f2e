import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { avvikelseStream } from '#libs/avvikelse/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasHistorik, leveranserFor } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { Namnare } from '../svar/namn.js';
import { fragor, SidfragaDto, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { LEVERANSKOLUMNER, leveranspost } from '../vyer/leveranspost.js';
import { LeveranspostDto } from '../vyer/vyer.dto.js';
import { Arendelasare } from './arendelasare.js';
import { Arendesvarare } from './arendesvar.js';
import { ArendeDto } from './arendesvar.dto.js';
import { Eskaleringslage } from './eskaleringslage.js';
import { HandelsepostDto } from './handelse.dto.js';
import { handelsepost, lankmalAv } from './handelsepost.js';

const INGA_HANDELSER = 'Historiken är inte framme än. Försök igen om några sekunder.';
const INGA_LEVERANSER = 'Inget har skickats om ärendet. Det skickas bara till andra involverade huvudmän.';

@ApiTags('avvikelser')
@Controller('avvikelse/v1/avvikelser/:id')
export class ArendeController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly lasare: Arendelasare,
    private readonly svarare: Arendesvarare,
    private readonly eskaleringslage: Eskaleringslage,
    private readonly sidor: Sidsvarare,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('avvikelse.lasa')
  @Dokumenterad({
    summering: 'Läs en avvikelse',
    beskrivning: 'Läses direkt ur händelseloggen. ETag är ärendets revision, för If-Match.',
    svar: { 200: ArendeDto },
    fel: [400, 401, 403, 404],
  })
  async las(
    @Param('id') id: string,
    @AktuelltOmbud() ombud: Ombud,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<ArendeDto> {
    const last = await this.lasare.las(id, ombud);
    void svar.header('etag', `"${last.revision}"`);
    const lankmal = last.arende.lankar.map(({ till }) => till);
    const egna = await this.lasare.egna(lankmal, ombud);
    return this.svarare.svar(last, egna, await this.eskaleringslage.for(id));
  }

  @Get('handelser')
  @Atgard('avvikelse.lasa')
  @Dokumenterad({
    summering: 'Ärendets hela historik',
    svar: { 200: sidsvarAv(HandelsepostDto, 'Tid;Händelse;Av\r\n') },
    fel: [400, 401, 403, 404],
    fraga: fragor(SidfragaDto),
  })
  async handelser(
    @Param('id') id: string,
    @Query() fraga: SidfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<HandelsepostDto> | string> {
    const last = await this.lasare.las(id, ombud);
    const sida = await lasHistorik(this.db, avvikelseStream(id), sidval(fraga));
    const lankmal = sida.rader.flatMap((rad) => lankmalAv(rad, last) ?? []);
    const egna = await this.lasare.egna(lankmal, ombud);
    const rader = sida.rader.map((rad) => handelsepost(rad, last, { egna, namnare: this.namnare }));
    const kolumner = [
      ['Tid', (post: HandelsepostDto) => post.tid],
      ['Händelse', (post: HandelsepostDto) => post.typText],
      ['Av', (post: HandelsepostDto) => post.av.namn],
    ] as const;
    const exporten = { namn: 'handelser', kolumner };
    const tomt = INGA_HANDELSER;
    return this.sidor.svara({ fraga, sida: { ...sida, rader }, tomt, export: exporten, begaran, svar });
  }

  @Get('leveranser')
  @Atgard('avvikelse.lasa')
  @Dokumenterad({
    summering: 'Vad som skickats om ärendet, till vem och hur det gick',
    svar: { 200: sidsvarAv(LeveranspostDto, 'Id;Mottagare;Status\r\n') },
    fel: [400, 401, 403, 404],
    fraga: fragor(SidfragaDto),
  })
  async leveranser(
    @Param('id') id: string,
    @Query() fraga: SidfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<LeveranspostDto> | string> {
    await this.lasare.las(id, ombud);
    const sida = await leveranserFor(this.db, avvikelseStream(id), sidval(fraga));
    const rader = sida.rader.map((rad) => leveranspost(rad, this.namnare));
    const exporten = { namn: 'leveranser', kolumner: LEVERANSKOLUMNER };
    const tomt = INGA_LEVERANSER;
    return this.sidor.svara({ fraga, sida: { ...sida, rader }, tomt, export: exporten, begaran, svar });
  }
}
