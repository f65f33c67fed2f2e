import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { arenaStream } from '#libs/arena/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import { HandelsepostDto } from '../avvikelser/handelse.dto.js';
import type { Kolumner } from '../svar/csv.js';
import { Historiksvarare } from '../svar/historik.js';
import { lasareAv } from '../svar/lasare.js';
import { fragor, SidfragaDto } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { VidfragaDto } from '../svar/vid.js';
import { ArenabildDto } from './arenabild.dto.js';
import { Arenabildare } from './arenabildare.js';
import { Arenalasare } from './arenalasare.js';
import { Arenalista } from './arenalista.js';
import { ArenafragaDto, ArenapostDto } from './arenalista.dto.js';
import { ArenadagordningDto } from './dagordning.dto.js';
import { Dagordningsbild } from './dagordningsbild.js';

const INGA_ARENOR = 'Inga arenor att visa. Länets fil beskriver ingen för urvalet, och ingen är öppnad.';

const KOLUMNER: Kolumner<ArenapostDto> = [
  ['Namn', (post) => post.namn],
  ['Status', (post) => post.statusText],
  ['Nivå', (post) => post.niva?.namn ?? null],
  ['Huvudmän', (post) => post.huvudman.map(({ namn }) => namn).join(', ')],
  ['Mötesrytm', (post) => post.motesrytm],
  ['Sammankallande', (post) => post.sammankallande?.namn ?? null],
  ['Nästa möte', (post) => post.nastaMote],
  ['Öppna ärenden', (post) => post.oppnaArenden],
  ['Id', (post) => post.id],
  ['Id i länets fil', (post) => post.lansfilId],
];

@ApiTags('arenor')
@Controller('avvikelse/v1/arenor')
export class ArenafragorController {
  constructor(
    private readonly lista: Arenalista,
    private readonly lasare: Arenalasare,
    private readonly bildare: Arenabildare,
    private readonly dagordningar: Dagordningsbild,
    private readonly historik: Historiksvarare,
    private readonly sidor: Sidsvarare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Länets arenor: de öppna, och de i länets fil som inte är öppnade',
    svar: { 200: sidsvarAv(ArenapostDto, 'Namn;Status\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(ArenafragaDto),
  })
  async arenor(
    @Query() fraga: ArenafragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<ArenapostDto> | string> {
    const sida = await this.lista.sida(fraga, lasareAv(inloggad, huvudman));
    const exporten = { namn: 'arenor', kolumner: KOLUMNER };
    return this.sidor.svara({ fraga, sida, tomt: INGA_ARENOR, export: exporten, begaran, svar });
  }

  @Get(':id')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'En arena: uppdrag, ledamöter, möten, ärenden och vad det blev av rekommendationerna',
    beskrivning: 'Läses direkt ur händelseloggen. ETag är arenans revision, för If-Match; den ges inte med vid.',
    svar: { 200: ArenabildDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  async arena(
    @Param('id') id: string,
    @Query() { vid }: VidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<ArenabildDto> {
    const last = await this.lasare.las(id, lasareAv(inloggad, huvudman), vid);
    if (vid === undefined) void svar.header('etag', `"${last.revision}"`);
    return this.bildare.bild(last, vid);
  }

  @Get(':id/dagordning')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Dagordningen så som den föreslår sig själv',
    beskrivning: 'Stående punkter, ärenden med sitt underlag och det som hör ihop med dem, och utfall att redovisa.',
    svar: { 200: ArenadagordningDto },
    fel: [400, 401, 403, 404],
  })
  async dagordning(
    @Param('id') id: string,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
  ): Promise<ArenadagordningDto> {
    const lasare = lasareAv(inloggad, huvudman);
    return this.dagordningar.bild(await this.lasare.las(id, lasare), lasare);
  }

  @Get(':id/handelser')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Arenans hela historik',
    svar: { 200: sidsvarAv(HandelsepostDto, 'Tid;Händelse;Av\r\n') },
    fel: [400, 401, 403, 404],
    fraga: fragor(SidfragaDto),
  })
  async handelser(
    @Param('id') id: string,
    @Query() fraga: SidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<HandelsepostDto> | string> {
    await this.lasare.las(id, lasareAv(inloggad, huvudman));
    return this.historik.handelser(arenaStream(id), { fraga, begaran, svar });
  }
}
