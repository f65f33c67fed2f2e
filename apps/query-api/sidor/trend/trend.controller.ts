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
import { trendsida } from './trend.html.js';
import { trendtal } from './trenddiagram.js';
import { Trendlasare } from './trendlasare.js';

@ApiExcludeController()
@Controller(['sv/trend', 'en/trend'])
export class TrendsidaController {
  constructor(
    private readonly trend: Trendlasare,
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
    const { kategori, ...val } = statistikfraga(fraga);
    const urval = await this.urvalare.sidurval(ombud, val, sprak);
    const underlag = await this.trend.las(sprak, urval, kategori);
    const innehall = this.minne.rita({ sida: 'trend', sprak, urval, tal: [kategori, ...trendtal(underlag)] }, () =>
      trendsida(sprak, { urval, kategori }, underlag),
    );
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall, valda: valda(sprak, urval) });
  }
}
