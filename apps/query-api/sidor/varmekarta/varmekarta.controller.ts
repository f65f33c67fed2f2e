import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { Sidminne } from '../statistik/sidminne.js';
import { statistikfraga, type Sidfraga } from '../statistik/statistikfraga.dto.js';
import { Statistikurvalare } from '../statistik/statistikurval.js';
import { valda } from '../statistik/urvalsformular.js';
import { karttal } from './kartdiagram.js';
import { Kartlasare } from './kartlasare.js';
import { kartsida } from './varmekarta.html.js';

@ApiExcludeController()
@Controller(['sv/varmekarta', 'en/varmekarta'])
export class KartsidaController {
  constructor(
    private readonly kartor: Kartlasare,
    private readonly urvalare: Statistikurvalare,
    private readonly minne: Sidminne,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('statistik.lasa')
  async sida(
    @Query() fraga: Sidfraga,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const { matt, ...val } = statistikfraga(fraga);
    const urval = await this.urvalare.sidurval(ombud, val, sprak);
    const perInvanare = matt === 'per-1000';
    const underlag = await this.kartor.las(urval, perInvanare);
    const innehall = this.minne.rita(
      { sida: 'varmekarta', sprak, urval, tal: [perInvanare, ...karttal(underlag)] },
      () => kartsida(sprak, { urval, perInvanare }, underlag),
    );
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall, valda: valda(sprak, urval) });
  }
}
