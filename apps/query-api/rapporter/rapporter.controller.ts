import { Controller, Get, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { fragor, SidfragaDto } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { FrysningsuppgiftDto, RAPPORTSVAR, RAPPORTTYPER, RapportfragaDto, type Rapportformat } from './rapport.dto.js';
import { rapportfil } from './rapportfil.js';
import { Rapportlasare } from './rapportlasare.js';

/** The yearly follow-up as one document. Read by all huvudmän; no case is read, and its counts are protected. */
@ApiTags('uppföljningar')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: '7c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e' })
@Controller('avvikelse/v1/uppfoljningar/:id')
export class RapporterController {
  constructor(
    private readonly lasare: Rapportlasare,
    private readonly sidor: Sidsvarare,
  ) {}

  @Get('rapport')
  @Atgard('uppfoljning.lasa')
  @Dokumenterad({
    summering: 'Hämta uppföljningens rapport: JSON, PDF/UA eller Excel',
    beskrivning:
      'Läget nu, eller en fryst rapport så som den frystes. En fryst rapport ger samma byte varje gång som JSON och PDF; ' +
      'som Excel samma innehåll.',
    svar: { 200: RAPPORTSVAR },
    fel: [400, 401, 403, 404, 409],
    fraga: fragor(RapportfragaDto),
  })
  async rapport(
    @Param('id') id: string,
    @Query() fraga: RapportfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<StreamableFile> {
    const format = fraga.format ?? onskat(begaran.headers.accept);
    const last = await this.lasare.las(id, format, fraga.frysning);
    void svar.header('vary', 'Accept');
    if (last.frysning !== null) void svar.header('etag', `"${last.frysning.sha256}.${format}"`);
    return rapportfil(last, format);
  }

  @Get('frysningar')
  @Atgard('uppfoljning.lasa')
  @Dokumenterad({
    summering: 'Uppföljningens frysta rapporter, senaste först',
    svar: { 200: sidsvarAv(FrysningsuppgiftDto, 'Id;Fryst\r\n') },
    fel: [400, 401, 403, 404],
    fraga: fragor(SidfragaDto),
  })
  async frysningar(
    @Param('id') id: string,
    @Query() fraga: SidfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<FrysningsuppgiftDto> | string> {
    const sida = helSida(await this.lasare.frysningar(id));
    const exporten = { namn: 'frysningar', kolumner: KOLUMNER };
    const tomt = 'Ingen rapport är fryst än.';
    return this.sidor.svara({ fraga, sida, tomt, export: exporten, begaran, svar });
  }
}

const KOLUMNER: readonly (readonly [string, (post: FrysningsuppgiftDto) => string | number])[] = [
  ['Id', (post) => post.frysningId],
  ['Fryst', (post) => post.tid],
  ['Av', (post) => post.av],
  ['Plats i loggen', (post) => post.position],
  ['SHA-256', (post) => post.sha256],
];

/** The first that it can be had as, in the order asked for; JSON else. */
const onskat = (accept = ''): Rapportformat => {
  const typer = accept.split(',').map((del) => del.split(';', 1)[0]?.trim().toLowerCase());
  const format = (['json', 'pdf', 'xlsx'] as const).map((kod) => [kod, typer.indexOf(RAPPORTTYPER[kod])] as const);
  const valda = format.filter(([, plats]) => plats >= 0).sort(([, a], [, b]) => a - b);
  return valda[0]?.[0] ?? 'json';
};
