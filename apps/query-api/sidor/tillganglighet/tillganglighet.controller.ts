import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Oppen } from '#libs/sekretess/http/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { redogorelse } from './tillganglighet.html.js';

/** What the law on access to digital public service (2018:1937, 13 §) asks of every such service. */
@ApiExcludeController()
@Controller(['sv/tillganglighet', 'en/tillganglighet'])
@Oppen()
export class TillganglighetController {
  constructor(private readonly visare: Sidvisare) {}

  @Get()
  visa(
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    return this.visare.visa({ begaran, svar, sprak, ombud: null, innehall: redogorelse(sprak) });
  }
}
