import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { handlingsplanStream } from '#libs/handlingsplan/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import { Egnaarenden } from '../avvikelser/egnaarenden.js';
import { HandelsepostDto } from '../avvikelser/handelse.dto.js';
import type { Kolumner } from '../svar/csv.js';
import { Historiksvarare } from '../svar/historik.js';
import { lasareAv } from '../svar/lasare.js';
import { fragor, SidfragaDto } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { dagVid, VidfragaDto } from '../svar/vid.js';
import { Planbild, sparI } from './planbild.js';
import { OppenPlanatgardDto, PlanDto, PlanradDto } from './planer.dto.js';
import { PlanatgardsfragaDto, PlanfragaDto } from './planfraga.dto.js';
import { Planlasare } from './planlasare.js';
import { Planlista } from './planlista.js';

const INGA = 'Inga planer att visa. De kommer hit när de upprättas, inom några sekunder.';
const INGA_ATGARDER = 'Inga öppna åtgärder att visa.';

export const PLANKOLUMNER: Kolumner<PlanradDto> = [
  ['År', (post) => post.ar],
  ['Rubrik', (post) => post.rubrik],
  ['Slag', (post) => post.slagText],
  ['Nivå', (post) => post.nivaText],
  ['Kommun', (post) => post.huvudman?.namn ?? ''],
  ['Status', (post) => post.statusText],
  ['Godkännande', (post) => post.godkannandeText],
  ['Ej påbörjade', (post) => post.ejPaborjade],
  ['Pågår', (post) => post.pagar],
  ['Klara', (post) => post.klara],
  ['Avbrutna', (post) => post.avbrutna],
  ['Överförda', (post) => post.overforda],
  ['Närmaste slutdatum', (post) => post.nastaDag ?? ''],
  ['Id', (post) => post.id],
];
const ATGARDSKOLUMNER: Kolumner<OppenPlanatgardDto> = [
  ['Mål', (post) => post.mal],
  ['Åtgärd', (post) => post.atgard],
  ['Ansvarig', (post) => post.ansvarigHuvudman.namn],
  ['Funktion', (post) => post.ansvarigFunktion],
  ['Klart senast', (post) => post.klartSenast],
  ['Status', (post) => post.statusText],
  ['Försenad', (post) => (post.forsenad ? 'Ja' : 'Nej')],
  ['Plan', (post) => post.plan],
];

@ApiTags('handlingsplaner')
@Controller('avvikelse/v1/handlingsplaner')
export class PlanfragorController {
  constructor(
    private readonly lista: Planlista,
    private readonly lasare: Planlasare,
    private readonly bild: Planbild,
    private readonly arenden: Egnaarenden,
    private readonly historik: Historiksvarare,
    private readonly sidor: Sidsvarare,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Atgard('handlingsplan.lasa')
  @Dokumenterad({
    summering: 'Handlingsplaner som ni är part i, med åtgärder per status och vem som har godkänt',
    svar: { 200: sidsvarAv(PlanradDto, 'År;Rubrik;Slag\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(PlanfragaDto),
  })
  async planer(
    @Query() fraga: PlanfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<PlanradDto> | string> {
    const sida = await this.lista.planer(fraga, lasareAv(inloggad, huvudman));
    const exporten = { namn: 'handlingsplaner', kolumner: PLANKOLUMNER };
    return this.sidor.svara({ fraga, sida, tomt: INGA, export: exporten, begaran, svar });
  }

  @Get('atgarder')
  @Atgard('handlingsplan.lasa')
  @Dokumenterad({
    summering: 'Öppna åtgärder som er huvudman ansvarar för, den som ska vara klar först överst',
    beskrivning: 'För länets koordinator: alla öppna åtgärder i länet.',
    svar: { 200: sidsvarAv(OppenPlanatgardDto, 'Mål;Åtgärd;Ansvarig\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(PlanatgardsfragaDto),
  })
  async atgarder(
    @Query() fraga: PlanatgardsfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<OppenPlanatgardDto> | string> {
    const sida = await this.lista.atgarder(fraga, lasareAv(inloggad, huvudman));
    const exporten = { namn: 'planatgarder', kolumner: ATGARDSKOLUMNER };
    return this.sidor.svara({ fraga, sida, tomt: INGA_ATGARDER, export: exporten, begaran, svar });
  }

  @Get(':id')
  @Atgard('handlingsplan.lasa')
  @Dokumenterad({
    summering: 'En handlingsplan: åtgärder, rapporter, effekter och godkännanden',
    beskrivning: 'Läses direkt ur händelseloggen. ETag är revisionen, för If-Match; den ges inte med vid.',
    svar: { 200: PlanDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  async plan(
    @Param('id') id: string,
    @Query() { vid }: VidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<PlanDto> {
    const last = await this.lasare.las(id, lasareAv(inloggad, huvudman), vid);
    if (vid === undefined) void svar.header('etag', `"${last.revision}"`);
    const egna = await this.arenden.bland(sparI(last), { inloggad, huvudman });
    return this.bild.hel(last, dagVid(vid, this.clock.now()), egna);
  }

  @Get(':id/handelser')
  @Atgard('handlingsplan.lasa')
  @Dokumenterad({
    summering: 'Planens hela historik',
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
    return this.historik.handelser(handlingsplanStream(id), { fraga, begaran, svar });
  }
}
