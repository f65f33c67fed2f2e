import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { rekommendationStream } from '#libs/rekommendation/index.js';
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
import { RekommendationDto, RekommendationsfragaDto, RekommendationspostDto } from './rekommendationer.dto.js';
import { Rekommendationsbild } from './rekommendationsbild.js';
import { Rekommendationslasare } from './rekommendationslasare.js';
import { Rekommendationslista } from './rekommendationslista.js';

const INGA = 'Inga rekommendationer att visa. De kommer hit när en arena expedierar dem till er, inom några sekunder.';
const INGET_ATT_BESLUTA = 'Inget väntar på ert beslut.';

const KOLUMNER: Kolumner<RekommendationspostDto> = [
  ['Rubrik', (post) => post.rubrik],
  ['Slag', (post) => post.slagText],
  ['Arena', (post) => post.arena.namn],
  ['Status', (post) => post.statusText],
  ['Bifall', (post) => post.antal.bifall],
  ['Avslag', (post) => post.antal.avslag],
  ['Bordlagda', (post) => post.antal.bordlagda],
  ['Väntar', (post) => post.antal.vantar],
  ['Er verksamhet', (post) => post.egna.map(({ verksamhet }) => verksamhet ?? '').join(', ')],
  ['Er status', (post) => post.egna.map(({ statusText }) => statusText).join(', ')],
  ['Besluta senast', (post) => post.egna.map(({ senast }) => senast).join(', ')],
  ['Expedierad', (post) => post.expedierad],
  ['Id', (post) => post.id],
];

@ApiTags('rekommendationer')
@Controller('avvikelse/v1/rekommendationer')
export class RekommendationsfragorController {
  constructor(
    private readonly lista: Rekommendationslista,
    private readonly lasare: Rekommendationslasare,
    private readonly bild: Rekommendationsbild,
    private readonly historik: Historiksvarare,
    private readonly sidor: Sidsvarare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Rekommendationer som ni kan läsa, eller som väntar på ert beslut',
    beskrivning: 'Med attBesluta=true står det som ska beslutas först överst, en rad för var och en som beslutar.',
    svar: { 200: sidsvarAv(RekommendationspostDto, 'Rubrik;Slag;Arena\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(RekommendationsfragaDto),
  })
  async rekommendationer(
    @Query() fraga: RekommendationsfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<RekommendationspostDto> | string> {
    const sida = await this.lista.sida(fraga, lasareAv(inloggad, huvudman));
    const exporten = { namn: 'rekommendationer', kolumner: KOLUMNER };
    const tomt = fraga.attBesluta === 'true' ? INGET_ATT_BESLUTA : INGA;
    return this.sidor.svara({ fraga, sida, tomt, export: exporten, begaran, svar });
  }

  @Get(':id')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'En rekommendation och hur var och en har beslutat',
    beskrivning: 'Läses direkt ur händelseloggen. ETag är revisionen, för If-Match; den ges inte med vid.',
    svar: { 200: RekommendationDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  async rekommendation(
    @Param('id') id: string,
    @Query() { vid }: VidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<RekommendationDto> {
    const last = await this.lasare.las(id, lasareAv(inloggad, huvudman), vid);
    if (vid === undefined) void svar.header('etag', `"${last.revision}"`);
    return this.bild.hel(last);
  }

  @Get(':id/handelser')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Rekommendationens hela historik, med rättade beslut så som de stod',
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
    return this.historik.handelser(rekommendationStream(id), { fraga, begaran, svar });
  }
}
