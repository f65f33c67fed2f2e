import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { Sidminne } from '../statistik/sidminne.js';
import { Sifferminne } from '../statistik/sifferminne.js';
import { statistikfraga, type Sidfraga } from '../statistik/statistikfraga.dto.js';
import { Statistikurvalare } from '../statistik/statistikurval.js';
import { valda } from '../statistik/urvalsformular.js';
import { ledtidssida } from './ledtider.html.js';

@ApiExcludeController()
@Controller(['sv/ledtider', 'en/ledtider'])
export class LedtidssidaController {
  constructor(
    private readonly siffror: Sifferminne,
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
    const urval = await this.urvalare.sidurval(ombud, statistikfraga(fraga), sprak);
    const { omrade, aggregat, ar, idag } = urval;
    const ledtider = await this.siffror.ledtider({ omrade, ar, idag, aggregat });
    const innehall = this.minne.rita({ sida: 'ledtider', sprak, urval, tal: [ledtider] }, () =>
      ledtidssida(sprak, urval, ledtider),
    );
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall, valda: valda(sprak, urval) });
  }
}
