import { Controller, Get, Inject, Optional, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INGEN_UTGIVARE, type Utgivarinstallning } from '#libs/platform/config.js';
import { Oppen } from '#libs/sekretess/http/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { UTGIVARE } from '../../utgivare.js';
import { redogorelse } from './tillganglighet.html.js';

/** What the law on access to digital public service (2018:1937, 13 §) asks of every such service. */
@ApiExcludeController()
@Controller(['sv/tillganglighet', 'en/tillganglighet'])
@Oppen()
export class TillganglighetController {
  constructor(
    private readonly visare: Sidvisare,
    @Optional() @Inject(UTGIVARE) private readonly utgivare: Utgivarinstallning | null,
  ) {}

  @Get()
  visa(
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const innehall = redogorelse(sprak, this.utgivare ?? INGEN_UTGIVARE);
    return this.visare.visa({ begaran, svar, sprak, ombud: null, innehall });
  }
}
