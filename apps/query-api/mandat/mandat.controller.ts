import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Rejected } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaMandat, MANDATKANDIDATER_MAX, mandatkandidater, type Sida } from '#libs/read-models/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import type { Kolumner } from '../svar/csv.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { dagVid, tidVid, VidfragaDto } from '../svar/vid.js';
import { MandatDto, MandatfragaDto } from './mandat.dto.js';
import { Mandatlasare } from './mandatlasare.js';

const TOMT = 'Inga mandat att visa: inget som frågan avser gällde då. Nya mandat syns inom några sekunder.';

const KOLUMNER: Kolumner<MandatDto> = [
  ['Id', (post) => post.id],
  ['Huvudman', (post) => post.huvudman.namn],
  ['Verksamhet', (post) => post.verksamhet],
  ['Funktion', (post) => post.funktion],
  ['Uppdrag', (post) => post.uppdrag],
  ['Behörigheter', (post) => post.behorigheter.join(', ')],
  ['Nivå', (post) => post.niva?.namn ?? null],
  ['Arena', (post) => post.arena?.namn ?? null],
  ['Från', (post) => post.giltigFran],
  ['Till', (post) => post.giltigTill],
  ['Introduktion', (post) => post.introducerad],
];

@ApiTags('mandat')
@Controller('avvikelse/v1/mandat')
export class MandatController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly lasare: Mandatlasare,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Vilka funktioner som har vilket mandat, i dag eller vid en annan tidpunkt',
    beskrivning:
      'Öppet för alla i samverkan. Ett mandat gäller en funktion, aldrig en namngiven person. ' +
      'Med vid prövas varje mandat mot händelseloggen så som den var då.',
    svar: { 200: sidsvarAv(MandatDto, 'Id;Huvudman;Funktion\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(MandatfragaDto),
  })
  async lista(
    @Query() fraga: MandatfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<MandatDto> | string> {
    const sida = fraga.vid === undefined ? await this.nu(fraga) : await this.da(fraga, fraga.vid);
    const exporten = { namn: 'mandat', kolumner: KOLUMNER };
    return this.svarare.svara({ fraga, sida, tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get(':id')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Läs ett mandat',
    beskrivning: 'Läses direkt ur händelseloggen, med vid så som det var då. ETag är revisionen, för If-Match.',
    svar: { 200: MandatDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  async las(
    @Param('id') id: string,
    @Query() { vid }: VidfragaDto,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<MandatDto> {
    const mandat = await this.lasare.las(id, vid);
    if (mandat === undefined) throw new Rejected('MANDAT_FINNS_EJ', 'Mandatet finns inte.', 'saknas');
    void svar.header('etag', `"${mandat.revision}"`);
    return mandat;
  }

  private async nu(fraga: MandatfragaDto): Promise<Sida<MandatDto>> {
    const { huvudman, arena } = fraga;
    const gallerDen = svenskDag(this.clock.now());
    const sida = await listaMandat(this.db, { huvudman, arena, gallerDen, ...sidval(fraga) });
    const lasta = await this.lasAlla(sida.rader.map(({ id }) => id));
    return { ...sida, rader: lasta };
  }

  /** What the view names is folded from the log, and only what held then is shown. */
  private async da(fraga: MandatfragaDto, vid: string): Promise<Sida<MandatDto>> {
    const { huvudman, arena } = fraga;
    const nu = this.clock.now();
    const id = await mandatkandidater(this.db, { huvudman, arena }, { dag: dagVid(vid, nu), tid: tidVid(vid, nu) });
    const gallde = (await this.lasAlla(id.slice(0, MANDATKANDIDATER_MAX), vid)).filter(({ galler }) => galler);
    const { limit, offset } = sidval(fraga);
    const antalArMinst = id.length > MANDATKANDIDATER_MAX;
    return { rader: gallde.slice(offset, offset + limit), antal: gallde.length, antalArMinst };
  }

  private async lasAlla(id: readonly string[], vid?: string): Promise<MandatDto[]> {
    const lasta: MandatDto[] = [];
    for (const ett of id) {
      const mandat = await this.lasare.las(ett, vid);
      if (mandat !== undefined) lasta.push(mandat);
    }
    return lasta;
  }
}
