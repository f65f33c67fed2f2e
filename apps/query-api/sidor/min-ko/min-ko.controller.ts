import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { KofragaDto } from '../../vyer/ko.dto.js';
import { Kolasare } from '../../vyer/kolasare.js';
import { forFil, tolkaFraga, type Sidfraga } from '../arenden/fraga.js';
import { noteraRader } from '../arenden/notera.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { kosida } from './min-ko.html.js';

const GRANSKARE = new Dtogranskare(KofragaDto);

@ApiExcludeController()
@Controller(['sv/min-ko', 'en/min-ko'])
export class MinKoSida {
  constructor(
    private readonly lasare: Kolasare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('vy.lasa')
  async visa(
    @Query() rafraga: Sidfraga,
    @AktuelltOmbud() ombud: Ombud,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const fraga = forFil(tolkaFraga(GRANSKARE, rafraga), rafraga);
    const { sida, tomt } = await this.lasare.las(fraga, ombud);
    const forsenade = (await this.lasare.las({ forsenade: 'true', limit: '1' }, ombud)).sida;
    noteraRader(begaran, sida.rader);
    const innehall = kosida(sprak, { ...{ sida, tomt, fraga, forsenade }, adress: begaran.url });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }
}
