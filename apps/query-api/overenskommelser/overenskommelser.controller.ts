import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { ANTAL_MAX, somSida } from '#libs/read-models/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { dagVid } from '../svar/vid.js';
import { AvtalDto } from './avtal.dto.js';
import { AvtalsfragaDto, AvtalslistfragaDto, AvtalspostDto } from './avtalslista.dto.js';
import { Avtalslasare } from './avtalslasare.js';
import { efterNamn } from './avtalsbild.js';
import { AVTALSKOLUMNER, Avtalsposter } from './avtalspost.js';
import { HeltAvtal } from './helt-avtal.js';

const TOMT =
  'Ingen överenskommelse finns för urvalet. De som länets fil har visas alltid; andra registreras av en part.';

/** The register of agreements: open to everyone that reads samverkan. */
@ApiTags('överenskommelser')
@Controller('avvikelse/v1/overenskommelser')
export class OverenskommelserController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly lasare: Avtalslasare,
    private readonly poster: Avtalsposter,
    private readonly helt: HeltAvtal,
    private readonly sidor: Sidsvarare,
  ) {}

  @Get()
  @Atgard('overenskommelse.lasa')
  @Dokumenterad({
    summering: 'Överenskommelser, med vad som gäller, överlappar och har gått ut',
    beskrivning: 'Länens filer och det som huvudmännen har registrerat, som en lista i bokstavsordning.',
    svar: { 200: sidsvarAv(AvtalspostDto, 'Överenskommelse;Nivå;Läge\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(AvtalslistfragaDto),
  })
  async lista(
    @Query() fraga: AvtalslistfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<AvtalspostDto> | string> {
    const { lan, huvudman, lage, vid } = fraga;
    const dag = fraga.dag ?? dagVid(vid, this.clock.now());
    const { avtal, fler } = await this.lasare.alla(lan, vid);
    const valda = avtal
      .filter(({ overenskommelse }) => huvudman === undefined || overenskommelse.parter.includes(huvudman))
      .map((last) => this.poster.post(last, dag))
      .filter((post) => lage === undefined || post.lage === lage)
      .sort(efterNamn);
    const { limit, offset } = sidval(fraga);
    const sida = somSida(valda.slice(offset, offset + limit), fler ? ANTAL_MAX + 1 : valda.length);
    const exporten = { namn: 'overenskommelser', kolumner: AVTALSKOLUMNER };
    return this.sidor.svara({ fraga, sida, tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get(':id')
  @Atgard('overenskommelse.lasa')
  @ApiParam({ name: 'id', schema: { type: 'string' }, example: 'dalarna-psykiska-funktionsnedsattningar' })
  @Dokumenterad({
    summering: 'En överenskommelse: versioner, parter, lokala statusar, revision och rutiner',
    beskrivning: 'id är ett uuid eller id:t i länets fil. ETag är revisionen, för If-Match.',
    svar: { 200: AvtalDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(AvtalsfragaDto),
  })
  async en(
    @Param('id') id: string,
    @Query() { vid, dag }: AvtalsfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<AvtalDto> {
    const last = await this.lasare.las(id, vid);
    if (vid === undefined) void svar.header('etag', `"${last.revision}"`);
    return this.helt.svar(last, { inloggad, huvudman, vid, dag: dag ?? dagVid(vid, this.clock.now()) });
  }
}
