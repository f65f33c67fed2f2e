import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaGallringar } from '#libs/read-models/index.js';
import { noteraLast } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { EGET, krav, type Ombud } from '#libs/sekretess/index.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { GallringDto, GallringsfragaDto, GallringspostDto } from './gallring.dto.js';
import { Gallringslasare } from './gallringslasare.js';
import { GALLRINGSKOLUMNER, gallringspost } from './gallringspost.js';

const TOMT =
  'Inga gallringar att visa. Antingen är ingen föreslagen hos er, eller så träffar inget filtret. Nya syns inom några sekunder.';

/** The huvudman's own erasures. */
@ApiTags('gallring')
@Controller('avvikelse/v1/gallringar')
export class GallringsfragorController {
  constructor(
    private readonly lasare: Gallringslasare,
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get()
  @Atgard('gallring.lasa')
  @Dokumenterad({
    summering: 'Lista den egna huvudmannens gallringar, senast föreslagen först',
    beskrivning: 'Hur långt en har kommit, ärende för ärende, läses med GET /gallringar/{id}.',
    svar: { 200: sidsvarAv(GallringspostDto, 'Id;Status;Skäl\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(GallringsfragaDto),
  })
  async lista(
    @Query() fraga: GallringsfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<GallringspostDto> | string> {
    this.krav(ombud);
    const { huvudman } = ombud;
    const sida = await listaGallringar(this.db, { huvudman, status: fraga.status, ...sidval(fraga) });
    const rader = sida.rader.map(gallringspost);
    const exporten = { namn: 'gallringar', kolumner: GALLRINGSKOLUMNER };
    return this.svarare.svara({ fraga, sida: { ...sida, rader }, tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get(':id')
  @Atgard('gallring.lasa')
  @Dokumenterad({
    summering: 'Läs en gallring och hur långt den har kommit',
    beskrivning:
      'För varje ärende och mottagare syns om uppmaningen att gallra är kvitterad. Sänd om med ' +
      'POST /leveranser/{id}/omsandning.',
    svar: { 200: GallringDto },
    fel: [401, 403, 404, 503],
  })
  async las(
    @Param('id') id: string,
    @AktuelltOmbud() ombud: Ombud,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<GallringDto> {
    this.krav(ombud);
    const { revision, ...gallring } = await this.lasare.las(id, ombud.huvudman);
    noteraLast({ arenden: gallring.arenden.map((arende) => ({ id: arende.id, berorda: [ombud.huvudman] })) });
    void svar.header('etag', `"${revision}"`);
    return gallring;
  }

  private krav(ombud: Ombud): void {
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(ombud.huvudman) };
    const saknas = (): Error => new Rejected('GALLRING_FINNS_EJ', 'Gallringen finns inte.', 'saknas');
    krav(ombud, 'gallring.lasa', { om, nej: { lasning: 'gallring.lasa', saknas } });
  }
}
