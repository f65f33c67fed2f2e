import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import { faltI, noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { AvvikelsefragaDto } from '../../avvikelser/lista.dto.js';
import { Listlasare } from '../../avvikelser/listlasare.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { Arendesida } from './arendesida.js';
import { arendesida } from './arendesida.html.js';
import { forFil, tolkaFraga, type Sidfraga } from './fraga.js';
import { listsida } from './lista.html.js';
import { noteraRader } from './notera.js';

const GRANSKARE = new Dtogranskare(AvvikelsefragaDto);

@ApiExcludeController()
@Controller(['sv/arenden', 'en/arenden'])
export class ArendenSida {
  constructor(
    private readonly lista: Listlasare,
    private readonly arende: Arendesida,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('avvikelse.lasa')
  async alla(
    @Query() rafraga: Sidfraga,
    @AktuelltOmbud() ombud: Ombud,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const fraga = forFil(tolkaFraga(GRANSKARE, rafraga), rafraga);
    const { sida, tomt } = await this.lista.las(fraga, ombud);
    noteraRader(begaran, sida.rader);
    const innehall = listsida(sprak, { sida, tomt, fraga, adress: begaran.url });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  @Get(':id')
  @Atgard('avvikelse.lasa')
  async ett(
    @Param('id') id: string,
    @AktuelltOmbud() ombud: Ombud,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const underlag = await this.arende.las(id, ombud);
    const { arende, handelser, leveranser } = underlag;
    noteraAtkomst(begaran, { falt: faltI({ ...arende, handelser, leveranser }) });
    const innehall = arendesida(sprak, underlag, ombud);
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }
}
