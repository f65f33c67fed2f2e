import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaUppfoljningar } from '#libs/read-models/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import type { Kolumner } from '../svar/csv.js';
import { FormatfragaDto, fragor, sidval } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { VidfragaDto } from '../svar/vid.js';
import { svarskolumner } from './enkatbild.js';
import { SvarslageDto } from './enkatbild.dto.js';
import { UppfoljningDto } from './uppfoljning.dto.js';
import { Uppfoljningsbildare } from './uppfoljningsbild.js';
import { Uppfoljningslasare } from './uppfoljningslasare.js';
import { UppfoljningsfragaDto, UppfoljningspostDto } from './uppfoljningslista.dto.js';

const INGA =
  'Ingen uppföljning att visa. Länets koordinator eller en part öppnar årets uppföljning av en överenskommelse.';
const INGA_PARTER = 'Uppföljningen har inga parter.';

export const UPPFOLJNINGSKOLUMNER: Kolumner<UppfoljningspostDto> = [
  ['År', (post) => post.ar],
  ['Län', (post) => post.lan],
  ['Överenskommelse', (post) => post.overenskommelse.namn],
  ['Rubrik', (post) => post.rubrik],
  ['Status', (post) => post.statusText],
  ['Besvarade', (post) => post.besvarade],
  ['Tillfrågade', (post) => post.tillfragade],
  ['Svar senast', (post) => post.svarSenast],
  ['Brister', (post) => post.brister],
  ['Id', (post) => post.id],
];

/** The yearly follow-ups: open to every role of a huvudman, for no individual is in one. */
@ApiTags('uppföljningar')
@Controller('avvikelse/v1/uppfoljningar')
export class UppfoljningsfragorController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly lasare: Uppfoljningslasare,
    private readonly bildare: Uppfoljningsbildare,
    private readonly sidor: Sidsvarare,
  ) {}

  @Get()
  @Atgard('uppfoljning.lasa')
  @Dokumenterad({
    summering: 'Årliga uppföljningar av överenskommelser, det senaste året först',
    svar: { 200: sidsvarAv(UppfoljningspostDto, 'År;Län;Överenskommelse\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(UppfoljningsfragaDto),
  })
  async lista(
    @Query() fraga: UppfoljningsfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<UppfoljningspostDto> | string> {
    const { lan, overenskommelse } = fraga;
    const ar = fraga.ar === undefined ? undefined : Number(fraga.ar);
    const sida = await listaUppfoljningar(this.db, { lan, ar, overenskommelse, ...sidval(fraga) });
    const rader = sida.rader.map((rad) => this.bildare.post(rad));
    const exporten = { namn: 'uppfoljningar', kolumner: UPPFOLJNINGSKOLUMNER };
    return this.sidor.svara({ fraga, sida: { ...sida, rader }, tomt: INGA, export: exporten, begaran, svar });
  }

  @Get(':id')
  @Atgard('uppfoljning.lasa')
  @Dokumenterad({
    summering: 'En uppföljning: svar, bedömningar, indikatorer, synpunkter, brister, planer och beslut',
    beskrivning: 'Läses direkt ur händelseloggen. ETag är revisionen, för If-Match; den ges inte med vid.',
    svar: { 200: UppfoljningDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  async en(
    @Param('id') id: string,
    @Query() { vid }: VidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<UppfoljningDto> {
    const bild = await this.lasare.lasa(id, { inloggad, huvudman }, vid);
    if (vid === undefined) void svar.header('etag', `"${bild.revision}"`);
    return bild;
  }

  @Get(':id/svarslage')
  @Atgard('uppfoljning.lasa')
  @Dokumenterad({
    summering: 'Enkäten kommun för kommun: vem som svarat, vad, och hur de rapporterar',
    beskrivning: 'Inte svarat, tomt svar och inte tillfrågad är tre olika saker. Rättelser står bredvid svaren.',
    svar: { 200: sidsvarAv(SvarslageDto, 'Kod;Huvudman;Svarsläge\r\n') },
    fel: [400, 401, 403, 404],
    fraga: fragor(FormatfragaDto),
  })
  async svarslage(
    @Param('id') id: string,
    @Query() fraga: FormatfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<SvarslageDto> | string> {
    const { svarslage, formular } = await this.lasare.utanArenden(id);
    const exporten = { namn: 'svarslage', kolumner: svarskolumner(formular) };
    return this.sidor.svara({ fraga, sida: helSida(svarslage), tomt: INGA_PARTER, export: exporten, begaran, svar });
  }
}
