import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Rapportlasare } from '../../rapporter/rapportlasare.js';
import { Enkatbildare } from '../../uppfoljningar/enkatbild.js';
import { Uppfoljningslasare } from '../../uppfoljningar/uppfoljningslasare.js';
import { ifyllt } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { svarHtml } from './svar.html.js';
import { rattelseformular } from './svarsformular.js';
import { fragorna } from './svarstabell.js';
import { SvarssidfragaDto } from './uppfoljningsfraga.dto.js';

/** The survey's answers for people: read by who may read the report that holds them, and corrected by who leads it. */
@ApiExcludeController()
@Controller(['sv/uppfoljningar/:id/svar', 'en/uppfoljningar/:id/svar'])
export class EnkatsvarsidaController {
  constructor(
    private readonly lasare: Uppfoljningslasare,
    private readonly enkat: Enkatbildare,
    private readonly rapporter: Rapportlasare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('uppfoljning.lasa')
  async svar(
    @Param('id') id: string,
    @Query() fraga: SvarssidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const last = await this.lasare.last(id);
    const { rapport: hel, frysning } = await this.rapporter.av(last, ifyllt(fraga.frysning));
    const fragor = fragorna(hel, this.enkat.formular(last.uppfoljning).fragor);
    const valt = { fraga: fraga.fraga ?? '', part: fraga.part ?? '' };
    const leder = frysning === null && farUtfora(ombud.inloggad, 'uppfoljning.leda');
    const innehall = svarHtml(sprak, {
      ...{ hel, frysning, fragor, valt },
      offset: Number(ifyllt(fraga.offset) ?? 0),
      adress: begaran.url,
      ratta: leder ? rattelseformular(sprak, { hel, fragor, valt, revision: last.revision }) : null,
    });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }
}
