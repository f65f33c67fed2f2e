import { Body, Controller, Inject, Optional, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#libs/platform/http/problem.js';
import { lokalSida, Oppen, Sidsession } from '#libs/sekretess/http/index.js';
import { FORMULAR, ordatAv, tolkaFormular, type Formular, type Ifyllt, type Sprak } from '#libs/sidor/index.js';
import { Formularoperation, type Utfall } from './operation.js';
import { Formularsvar } from './formularsvar.js';

/**
 * Forms of the pages. Open in itself: what a form does is an operation of the API, which asks who it is as ever. That it
 * comes from a page of ours has been seen to before it gets here.
 */
@ApiExcludeController()
@Controller('sidor')
@Oppen()
export class FormularController {
  constructor(
    private readonly operation: Formularoperation,
    private readonly formularsvar: Formularsvar,
    @Optional() @Inject(Sidsession) private readonly session: Sidsession | null,
  ) {}

  @Post('gor/:formular')
  @RouteConfig({ formular: true })
  async gor(
    @Param('formular') namn: string,
    @Body() kropp: unknown,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string> {
    const { formular, ifyllt } = ifylltAv(namn, falt(kropp));
    const tillbaka = lokalSida(ifyllt.tillbaka) ?? `/${ifyllt.sprak}/`;
    const utfall = await this.operation.utfor(formular, ifyllt, begaran);
    if (utfall.status >= 300) {
      return this.formularsvar.igen({ formular, ifyllt, utfall, tillbaka, begaran, svar });
    }
    return vidare(svar, medKlart(landning(formular, ifyllt.sprak, utfall) ?? tillbaka, namn));
  }

  @Post('logga-ut')
  @RouteConfig({ formular: true })
  loggaUt(@Body() kropp: unknown, @Res({ passthrough: true }) svar: FastifyReply): string {
    if (this.session) void svar.header('set-cookie', this.session.tomKaka());
    return vidare(svar, `/sidor/utloggad?sprak=${falt(kropp).get('_sprak') === 'en' ? 'en' : 'sv'}`);
  }
}

/** 404 for a form that is not there, or is of a thing that no path can name. */
const ifylltAv = (namn: string, falten: URLSearchParams): { readonly formular: Formular; readonly ifyllt: Ifyllt } => {
  const grund = FORMULAR.get(namn);
  if (grund === undefined) throw finnsInte();
  const formular = ordatAv(grund, falten);
  const ifyllt = tolkaFormular(formular, falten);
  if (ifyllt.parametrar === null) throw finnsInte();
  return { formular, ifyllt };
};

const falt = (kropp: unknown): URLSearchParams => (kropp instanceof URLSearchParams ? kropp : new URLSearchParams());

const vidare = (svar: FastifyReply, till: string): string => {
  void svar.code(303).header('location', till);
  return '';
};

/** The page of what was made; null: back to where the form stood. */
const landning = ({ landar }: Formular, sprak: Sprak, { skapad }: Utfall): string | null =>
  landar === undefined || skapad === null ? null : `/${sprak}/${landar}/${skapad}`;

const medKlart = (tillbaka: string, formular: string): string => {
  const [sokvag = '', fraga = ''] = tillbaka.split('?', 2);
  const parametrar = new URLSearchParams(fraga);
  parametrar.set('klart', formular);
  return `${sokvag}?${parametrar.toString()}`;
};

const finnsInte = (): Problem =>
  new Problem({ status: 404, kod: 'FORMULARET_FINNS_INTE', detail: 'Det formuläret finns inte.' });
