import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { Aktuell, Atgard } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { startsida } from './start.html.js';
import { Startlasare } from './startlasare.js';

@ApiExcludeController()
@Controller(['sv', 'en'])
export class StartController {
  constructor(
    private readonly lasare: Startlasare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('register.lasa')
  async start(
    @Sidsprak() sprak: Sprak,
    @Aktuell() inloggad: Inloggad,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const poster = await this.lasare.poster(inloggad);
    noteraAtkomst(begaran, { objekt: poster.flatMap(({ objekt }) => objekt ?? []) });
    const innehall = startsida(sprak, inloggad, poster);
    return this.visare.visa({ begaran, svar, sprak, ombud: null, innehall });
  }
}
