import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { noteraLast } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { EGET, krav, type Ombud } from '#libs/sekretess/index.js';
import { GallringDto } from './gallring.dto.js';
import { Gallringslasare } from './gallringslasare.js';

/** The huvudman's own erasures. */
@ApiTags('gallring')
@Controller('avvikelse/v1/gallringar')
export class GallringsfragorController {
  constructor(
    private readonly lasare: Gallringslasare,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

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
    const om = { ...EGET, huvudmanstyp: this.register.hamta(ombud.huvudman)?.typ };
    const saknas = (): Error => new Rejected('GALLRING_FINNS_EJ', 'Gallringen finns inte.', 'saknas');
    krav(ombud, 'gallring.lasa', { om, nej: { lasning: 'gallring.lasa', saknas } });
    const { revision, ...gallring } = await this.lasare.las(id, ombud.huvudman);
    noteraLast({ arenden: gallring.arenden.map((arende) => ({ id: arende.id, berorda: [ombud.huvudman] })) });
    void svar.header('etag', `"${revision}"`);
    return gallring;
  }
}
