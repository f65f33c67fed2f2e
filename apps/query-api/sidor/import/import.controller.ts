import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MAPPNINGAR, type Mappningar } from '#libs/import/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { html, importformular, pa, type Sidinnehall, type Sprak, type Valbart } from '#libs/sidor/index.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { TEXTER as T } from './texter.js';

/** Where a file is chosen; it is taken in by the command door. */
@ApiExcludeController()
@Controller(['sv/import', 'en/import'])
export class ImportSida {
  constructor(
    @Inject(MAPPNINGAR) private readonly mappningar: Mappningar,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('avvikelse.importera')
  visa(
    @AktuelltOmbud() ombud: Ombud,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const mappningar = [...this.mappningar.values()].map(({ id, namn }) => ({ varde: id, text: namn }));
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: importsida(sprak, mappningar) });
  }
}

const importsida = (sprak: Sprak, mappningar: readonly Valbart[]): Sidinnehall => ({
  rubrik: pa(sprak, T.rubrik),
  innehall: html`<p class="ingress">${pa(sprak, T.ingress)}</p>
    <p>${pa(sprak, T.igen)}</p>
    ${mappningar.length === 0 ? html`<p class="tomt">${pa(sprak, T.inga)}</p>` : importformular(sprak, { mappningar })}`,
});
