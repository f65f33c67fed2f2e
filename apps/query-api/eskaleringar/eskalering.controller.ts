import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { eskaleringStream } from '#libs/eskalering/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { HandelsepostDto } from '../avvikelser/handelse.dto.js';
import { Historiksvarare } from '../svar/historik.js';
import { lasareAv } from '../svar/lasare.js';
import { fragor, SidfragaDto } from '../svar/sidfraga.dto.js';
import type { Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { VidfragaDto } from '../svar/vid.js';
import { EskaleringDto, VagarDto } from './eskalering.dto.js';
import { Eskaleringslasare } from './eskaleringslasare.js';
import { Eskaleringssvarare } from './eskaleringssvar.js';

const INGEN_VAG = 'Ärendet kan inte lyftas längre härifrån: källan ger ingen väg vidare för ärenden av det här slaget.';
const AVSLUTAD = 'Eskaleringen är avslutad. Inget finns att lyfta.';

@ApiTags('eskalering')
@Controller('avvikelse/v1/eskaleringar/:id')
export class EskaleringController {
  constructor(
    private readonly lasare: Eskaleringslasare,
    private readonly svarare: Eskaleringssvarare,
    private readonly historik: Historiksvarare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Läs en eskalering: var ärendet står på varje huvudmans stege och i samverkan',
    beskrivning:
      'Läses direkt ur händelseloggen, med vid så som det var då. ETag är revisionen, för If-Match. ' +
      'Läses av parterna, huvudmännen i arenor som haft ärendet, och länets koordinator när det varit i samverkan.',
    svar: { 200: EskaleringDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  async las(
    @Param('id') id: string,
    @Query() { vid }: VidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<EskaleringDto> {
    const last = await this.lasare.las(id, lasareAv(inloggad, huvudman), vid);
    void svar.header('etag', `"${last.revision}"`);
    return this.svarare.svar(last, vid);
  }

  @Get('vagar')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Vart ärendet kan lyftas, av vilken funktion och med vad',
    svar: { 200: VagarDto },
    fel: [400, 401, 403, 404],
  })
  async vagar(
    @Param('id') id: string,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
  ): Promise<VagarDto> {
    const { eskalering } = await this.lasare.las(id, lasareAv(inloggad, huvudman));
    const vagar = await this.svarare.vagar(eskalering, undefined);
    const tomt = eskalering.status === 'avslutad' ? AVSLUTAD : INGEN_VAG;
    return { id, vagar, meddelande: vagar.length === 0 ? tomt : null };
  }

  @Get('handelser')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Eskaleringens hela historik',
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
    return this.historik.handelser(eskaleringStream(id), { fraga, begaran, svar });
  }
}
